package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import java.nio.file.Path;
import java.time.Duration;

/** Learns a model from what is known now, and compares it with the live one. Takes hours of a processor, and memory. */
final class Training {

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
        var dictionary = artifact.dictionary();
        return new TrainedModel(
                new ModelVersion.Corpus(
                        dictionary.documents(), dictionary.learned().size()),
                ModelVersion.Origin.of(learnedFrom, artifact, properties.limits(), took),
                examination.metrics(),
                examination.verdict());
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
