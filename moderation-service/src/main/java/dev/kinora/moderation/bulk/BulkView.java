package dev.kinora.moderation.bulk;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk as its creator sees it.
 *
 * @param undoUntil until when it can be undone; null unless it is done
 */
record BulkView(
        UUID id,
        BulkPhase phase,
        Action action,
        ReasonCode reasonCode,
        @Nullable String note,
        BulkCounts counts,
        Instant createdAt,
        @Nullable Instant undoUntil) {

    /**
     * How many items are where.
     *
     * @param asking how many of the possible ones depart from similar cases, so that they need a note
     * @param left how many the present phase has not worked on yet
     */
    record BulkCounts(int total, int left, int possible, int asking, int refused, int decided, int undone, int kept) {}
}
