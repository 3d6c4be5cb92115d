package dev.kinora.recommendation.training;

import dev.kinora.events.recommendation.ModelActivated;
import dev.kinora.events.recommendation.ModelTrained;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trained model versions, and which one is live. */
@Component
class ModelRegistry {

    /** The arm that has models. */
    static final Arm ARM = Arm.HYBRID;

    /**
     * Number of newest versions that are kept beside the live one; deleting older ones also deletes what they learned
     * from erased accounts and videos.
     */
    static final int KEPT = 10;

    private final ModelStore store;
    private final Outbox outbox;
    private final ModelMeters meters;
    private final Ids ids;
    private final InstantSource clock;

    ModelRegistry(ModelStore store, Outbox outbox, ModelMeters meters, Ids ids, InstantSource clock) {
        this.store = store;
        this.meters = meters;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    /**
     * Stores a version with the file of its artifact, and activates it if the verdict says so and it can be loaded.
     *
     * @throws DamagedArtifactException if it cannot; then nothing is stored
     */
    @Transactional
    void add(UUID id, Path artifact, TrainedModel trained) {
        var now = clock.instant();
        var verdict = trained.verdict();
        store.add(
                new ModelVersion(
                        id,
                        ARM,
                        ModelState.KEPT,
                        trained.corpus(),
                        trained.metrics(),
                        verdict.reason(),
                        verdict.activate(),
                        trained.origin(),
                        now,
                        null),
                artifact);
        outbox.publish(new ModelTrained(id, ARM.code(), trained.metrics(), now));
        if (verdict.activate()) {
            store.load(id);
            activate(id, now);
        }
        store.keepNewest(KEPT);
    }

    /**
     * Makes a stored version live; replicas load it within a few seconds.
     *
     * @throws ProblemException NOT_FOUND for an unknown version, 409 MODEL_DAMAGED for one that cannot be loaded
     */
    @Transactional
    ModelVersion activate(UUID id) {
        find(id);
        try {
            store.load(id);
        } catch (DamagedArtifactException e) {
            meters.refused();
            throw new ProblemException(
                    ModelProblem.MODEL_DAMAGED,
                    "The model version cannot be loaded; the active version stays in use.",
                    e);
        }
        activate(id, clock.instant());
        return find(id);
    }

    /** A version; NOT_FOUND if it is unknown. */
    ModelVersion find(UUID id) {
        return store.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such model version."));
    }

    /** The newest versions trained before an instant. */
    List<ModelVersion> list(Instant before, int limit) {
        return store.list(before, limit);
    }

    private void activate(UUID id, Instant now) {
        store.activate(ARM.code(), id, now);
        outbox.publish(new ModelActivated(id, ARM.code(), now));
    }
}
