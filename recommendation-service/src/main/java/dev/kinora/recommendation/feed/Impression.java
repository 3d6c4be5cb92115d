package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.recommendation.ranking.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logged slot.
 *
 * @param staff whether it is a slot of For You that was served to somebody of the staff
 */
record Impression(
        UUID recommendationId,
        UUID videoId,
        @Nullable UUID userId,
        boolean staff,
        Instant servedAt,
        Choice choice,
        Detail detail) {

    /**
     * How the slot was filled.
     *
     * @param trial variant of the experiment that ran; null without one
     * @param slateId the slate that it is of; null without one
     */
    record Choice(
            FeedMode mode,
            String arm,
            Source source,
            @Nullable String explorationArm,
            double score,
            Slot.Chance chance,
            @Nullable UUID modelId,
            @Nullable Trial trial,
            @Nullable UUID slateId) {}

    /** The parts of the score. */
    record Detail(List<Reason> reasons) {}
}
