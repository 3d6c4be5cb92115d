package dev.kinora.video.catalog.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Internal event, published in the transaction of the change: a video reached a state of which its owner is notified.
 *
 * @param revision revision of the video after the change, unique per change
 * @param code reason of RESTRICTED, HELD, REJECTED, TAKEN_DOWN and FAILED
 */
public record VideoStateChanged(
        UUID videoId,
        UUID ownerId,
        Kind kind,
        long revision,
        @Nullable String code) {

    /** The kind of change. */
    public enum Kind {
        /** The video is visible to others. */
        PUBLISHED,
        /** The video passed screening and stays hidden, as its creator chose. */
        APPROVED,
        /** The video is visible to others, and moderation takes something from it. */
        RESTRICTED,
        /** Nobody sees the video until a person has decided. */
        HELD,
        REJECTED,
        TAKEN_DOWN,
        FAILED,
        DELETED
    }
}
