package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot that was served, as the log keeps it. */
record Impression(
        UUID recommendationId, UUID videoId, @Nullable UUID userId, Instant servedAt, Choice choice, Detail detail) {

    /** How the slot was filled. */
    record Choice(
            FeedMode mode,
            String arm,
            Source source,
            @Nullable String explorationArm,
            double score,
            Slot.Chance chance,
            @Nullable UUID modelId) {}

    /** What made up the score. */
    record Detail(List<Reason> reasons) {}
}
