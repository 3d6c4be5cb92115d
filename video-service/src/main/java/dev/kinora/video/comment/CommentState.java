package dev.kinora.video.comment;

import java.util.Map;
import java.util.Set;

/** The life cycle of a comment. Only PUBLISHED is seen by others; an edit makes any but REMOVED PENDING again. */
enum CommentState {
    PENDING,
    /** Returned to its author with a reason, to be rewritten or confirmed. */
    NEEDS_REWRITE,
    IN_REVIEW,
    PUBLISHED,
    REJECTED,
    REMOVED;

    private static final Map<CommentState, Set<CommentState>> NEXT = Map.of(
            PENDING, Set.of(PENDING, NEEDS_REWRITE, IN_REVIEW, PUBLISHED, REJECTED, REMOVED),
            NEEDS_REWRITE, Set.of(PENDING, REJECTED, REMOVED),
            IN_REVIEW, Set.of(PENDING, PUBLISHED, REJECTED, REMOVED),
            PUBLISHED, Set.of(PENDING, PUBLISHED, REJECTED, REMOVED),
            REJECTED, Set.of(PENDING, PUBLISHED, REJECTED, REMOVED),
            REMOVED, Set.of());

    public boolean canBecome(CommentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
