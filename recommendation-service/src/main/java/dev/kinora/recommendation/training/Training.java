package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
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

    Training(TrainingData data, ModelRegistry registry, TrainingProperties properties) {
        this.data = data;
        this.registry = registry;
        this.properties = properties;
    }

    /** Trains the arm {@code hybrid} on what is known now. */
    void run() {
        var learnedFrom = data.read();
        var examination = Examination.of(learnedFrom.dataset(), registry.live().orElse(null), properties.tolerance());
        var id = registry.nextId();
        registry.add(id, learn(learnedFrom, examination.arm()), examination.metrics(), examination.verdict());
        log.info(
                "Model {} learned from {} interactions with {} videos: {}",
                id,
                learnedFrom.dataset().interactions().size(),
                learnedFrom.videos().size(),
                examination.verdict().reason());
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
