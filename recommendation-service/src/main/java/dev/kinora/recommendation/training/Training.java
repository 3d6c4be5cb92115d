package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Trains a version, compares it with the live one, stores it, and activates it unless it is worse. */
@Component
class Training {

    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private final TrainingData data;
    private final ModelRegistry registry;
    private final TrainingProperties properties;
    private final ModelMeters meters;

    Training(TrainingData data, ModelRegistry registry, TrainingProperties properties, ModelMeters meters) {
        this.data = data;
        this.registry = registry;
        this.properties = properties;
        this.meters = meters;
    }

    /** Trains the arm {@code hybrid} on what is known now. */
    void run() {
        var began = System.nanoTime();
        try {
            meters.ended(train(began), began);
        } catch (RuntimeException e) {
            meters.failed(began);
            throw e;
        }
    }

    private Verdict train(long began) {
        var learnedFrom = data.read();
        var examination = Examination.of(learnedFrom.dataset(), registry.live().orElse(null), properties.tolerance());
        var id = registry.nextId();
        var artifact = learn(learnedFrom, examination.arm());
        var took = Duration.ofNanos(System.nanoTime() - began);
        var origin = ModelVersion.Origin.of(learnedFrom, artifact, properties.limits(), took);
        registry.add(id, artifact, origin, examination.metrics(), examination.verdict());
        log.info(
                "Model {} learned from {} interactions with {} videos: {}",
                id,
                learnedFrom.dataset().interactions().size(),
                learnedFrom.videos().size(),
                examination.verdict().reason());
        return examination.verdict();
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
