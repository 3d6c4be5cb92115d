package dev.kinora.video.catalog.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Said inside the service, in the transaction of the change: what became of a video, for those who tell its owner.
 *
 * @param revision of the video after the change; no two changes of a video share one
 * @param code why, for REJECTED, TAKEN_DOWN and FAILED
 */
public record VideoStateChanged(
        UUID videoId,
        UUID ownerId,
        Kind kind,
        long revision,
        @Nullable String code) {

    /** What became of it. */
    public enum Kind {
        /** Others can see it now. */
        PUBLISHED,
        /** It passed screening and stays hidden, because its creator wants it so. */
        APPROVED,
        REJECTED,
        TAKEN_DOWN,
        FAILED,
        DELETED
    }
}
