package dev.kinora.recommendation.training;

import dev.kinora.events.recommendation.ModelActivated;
import dev.kinora.events.recommendation.ModelTrained;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TfidfModel;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trained model versions, and which one is live. */
@Component
class ModelRegistry {

    /**
     * Number of newest versions that are kept beside the live one; deleting older ones also deletes words of erased
     * videos.
     */
    static final int KEPT = 30;

    private static final Arm ARM = Arm.TFIDF;

    private final ModelStore store;
    private final LiveModel liveModel;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    ModelRegistry(ModelStore store, LiveModel liveModel, Outbox outbox, Ids ids, InstantSource clock) {
        this.store = store;
        this.liveModel = liveModel;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    /** The model that this replica serves now. */
    ServingModel live() {
        return liveModel.serving();
    }

    /** Stores a version, and activates it if the verdict says so. */
    @Transactional
    void add(UUID id, TfidfModel model, Map<String, Double> metrics, Verdict verdict) {
        var now = clock.instant();
        var corpus =
                new ModelVersion.Corpus(model.documents(), model.frequencies().size());
        store.add(new ModelVersion(id, ARM, ModelState.KEPT, corpus, metrics, verdict.reason(), now, null), model);
        outbox.publish(new ModelTrained(id, ARM.code(), metrics, now));
        if (verdict.activate()) {
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
        } catch (DamagedModelException e) {
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
