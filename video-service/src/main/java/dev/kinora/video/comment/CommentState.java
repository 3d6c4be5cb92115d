package dev.kinora.video.comment;

import java.util.Map;
import java.util.Set;

/** The life cycle of a comment. Only PUBLISHED is seen by others. */
enum CommentState {
    PENDING,
    IN_REVIEW,
    PUBLISHED,
    REJECTED,
    REMOVED;

    private static final Map<CommentState, Set<CommentState>> NEXT = Map.of(
            PENDING, Set.of(IN_REVIEW, PUBLISHED, REJECTED, REMOVED),
            IN_REVIEW, Set.of(PUBLISHED, REJECTED, REMOVED),
            PUBLISHED, Set.of(PUBLISHED, REJECTED, REMOVED),
            REJECTED, Set.of(PUBLISHED, REJECTED, REMOVED),
            REMOVED, Set.of());

    boolean canBecome(CommentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
