package dev.kinora.recommendation.index;

import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.online.OnlineSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this replica ranks with.
 *
 * @param modelId version of the trained model; null as long as there is none
 * @param hybrid the arm {@code hybrid} with what it has learned, which is nothing without a model
 * @param online what the arm {@code online} ranks by; null as long as there is none
 */
public record Serving(
        @Nullable UUID modelId,
        ArmModel hybrid,
        VideoIndex videos,
        @Nullable Online online) {

    /**
     * A snapshot of what is learned from the stream of engagements.
     *
     * @param id of the stored snapshot
     */
    public record Online(UUID id, OnlineSnapshot snapshot) {}

    /** Without a snapshot. */
    public Serving(@Nullable UUID modelId, ArmModel hybrid, VideoIndex videos) {
        this(modelId, hybrid, videos, null);
    }

    /** The same with a newer snapshot. */
    public Serving with(Online newer) {
        return new Serving(modelId, hybrid, videos, newer);
    }

    /** The id of the snapshot; null as long as there is none. */
    public @Nullable UUID snapshotId() {
        return online == null ? null : online.id();
    }
}
