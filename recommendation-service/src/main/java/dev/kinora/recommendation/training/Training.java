package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Learns a model from what is known now, and compares it with the live one. Takes hours of a processor, and memory. */
final class Training {

    /** Beyond this, a model from elsewhere has missed too much. */
    private static final Duration OLDEST = Duration.ofDays(2);

    private final TrainingData data;
    private final ModelStore models;
    private final TrainingProperties properties;
    private final TrainingProgress progress;

    Training(TrainingData data, ModelStore models, TrainingProperties properties, TrainingProgress progress) {
        this.data = data;
        this.models = models;
        this.properties = properties;
        this.progress = progress;
    }

    /** Trains the arm {@code hybrid}, and writes its artifact to a file. */
    TrainedModel run(Path file) {
        var began = System.nanoTime();
        var learnedFrom = data.read(progress);
        var live = models.liveWeights(ModelRegistry.ARM).orElse(null);
        var examination = Examination.of(learnedFrom.dataset(), live, properties.tolerance(), progress);
        progress.at(TrainingPhase.LEARNING, 0);
        var artifact = learn(learnedFrom, examination.arm());
        progress.at(TrainingPhase.STORING, 0);
        artifact.write(file);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new TrainedModel(
                corpus(artifact),
                ModelVersion.Origin.of(learnedFrom, artifact, properties.limits(), took),
                examination.metrics(),
                verdict(examination, live));
    }

    /**
     * Takes in an artifact that was made elsewhere: examines it, and writes it with tuned weights to a file.
     *
     * @throws DamagedArtifactException for one that is damaged, or that cannot be of this catalog and these days
     */
    TrainedModel take(Path imported, Path file) {
        var began = System.nanoTime();
        var made = Artifact.read(imported);
        var learnedFrom = data.read(progress);
        requireOurs(made, learnedFrom);
        var live = models.liveWeights(ModelRegistry.ARM).orElse(null);
        var dataset = learnedFrom.numberedAs(made.items()).dataset();
        var examination = Examination.of(made, dataset, live, properties.tolerance(), progress);
        progress.at(TrainingPhase.STORING, 0);
        var artifact = new Artifact(
                made.arm(),
                new ArmModel(examination.arm(), made.model().links()),
                made.dictionary(),
                made.items(),
                made.trainedUntil());
        artifact.write(file);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new TrainedModel(
                corpus(artifact),
                ModelVersion.Origin.elsewhere(artifact, properties.limits(), took),
                examination.metrics(),
                verdict(examination, live));
    }

    private Verdict verdict(Examination examination, @Nullable ArmDefinition live) {
        return live == null && models.live(ModelRegistry.ARM.code()).isPresent()
                ? examination.verdict().withoutDamagedLive()
                : examination.verdict();
    }

    private static void requireOurs(Artifact made, LearnedFrom learnedFrom) {
        var listed = new HashSet<>(learnedFrom.videos());
        var known = made.items().stream().filter(listed::contains).count();
        if (known * 2 < made.items().size() || !made.arm().equals(ModelRegistry.ARM.code())) {
            throw new DamagedArtifactException("The artifact is of another arm, or more than half of its "
                    + made.items().size() + " videos are not listed here");
        }
        var age = Duration.between(made.trainedUntil(), learnedFrom.until());
        if (age.isNegative() || age.compareTo(OLDEST) > 0) {
            throw new DamagedArtifactException(
                    "The artifact knows what happened until " + made.trainedUntil() + ": not of the last two days");
        }
    }

    private static ModelVersion.Corpus corpus(Artifact artifact) {
        var dictionary = artifact.dictionary();
        return new ModelVersion.Corpus(
                dictionary.documents(), dictionary.learned().size());
    }

    /** Learns from everything, also from what the weights were measured on. */
    private static Artifact learn(LearnedFrom learnedFrom, ArmDefinition arm) {
        var training =
                new FeatureTraining(learnedFrom.dataset(), learnedFrom.until().toEpochMilli());
        return new Artifact(
                arm.name(),
                training.model(arm),
                training.index().dictionary(),
                learnedFrom.videos(),
                learnedFrom.until());
    }
}
