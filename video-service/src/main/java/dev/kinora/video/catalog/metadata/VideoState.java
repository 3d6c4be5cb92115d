package dev.kinora.video.catalog.metadata;

import java.util.Map;
import java.util.Set;

/** The life cycle of a video. Who may see it is a matter of its visibility as well. */
public enum VideoState {
    UPLOADED,
    TRANSCODING,
    SCREENING,
    IN_REVIEW,
    PUBLISHED,
    REJECTED,
    FAILED,
    TAKEN_DOWN,
    DELETED;

    private static final Map<VideoState, Set<VideoState>> NEXT = Map.of(
            UPLOADED, Set.of(TRANSCODING, FAILED, DELETED),
            TRANSCODING, Set.of(SCREENING, FAILED, DELETED),
            SCREENING, Set.of(SCREENING, IN_REVIEW, PUBLISHED, REJECTED, DELETED),
            IN_REVIEW, Set.of(SCREENING, PUBLISHED, REJECTED, DELETED),
            PUBLISHED, Set.of(SCREENING, PUBLISHED, TAKEN_DOWN, DELETED),
            REJECTED, Set.of(PUBLISHED, REJECTED, DELETED),
            FAILED, Set.of(UPLOADED, DELETED),
            TAKEN_DOWN, Set.of(PUBLISHED, TAKEN_DOWN, DELETED),
            DELETED, Set.of());

    /** Whether a video may go from this state to that one. */
    public boolean canBecome(VideoState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether renditions exist in this state. */
    public boolean hasMedia() {
        return switch (this) {
            case SCREENING, IN_REVIEW, PUBLISHED, REJECTED, TAKEN_DOWN -> true;
            case UPLOADED, TRANSCODING, FAILED, DELETED -> false;
        };
    }
}
