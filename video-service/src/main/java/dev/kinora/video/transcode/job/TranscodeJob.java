package dev.kinora.video.transcode.job;

import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video that is being transcoded.
 *
 * @param plan null until it was planned
 * @param percent 0 to 99
 * @param etaSeconds null until enough is done for an estimate
 */
record TranscodeJob(
        UUID videoId,
        @Nullable UUID ownerId,
        @Nullable UUID playbackId,
        @Nullable TranscodePlan plan,
        TranscodeStep step,
        int percent,
        @Nullable Long etaSeconds,
        Instant startedAt) {

    /** The plan; it must exist. */
    TranscodePlan planned() {
        if (plan == null) {
            throw new IllegalStateException("Video " + videoId + " is not planned yet");
        }
        return plan;
    }

    /** The playback id; it must be known. */
    UUID playback() {
        if (playbackId == null) {
            throw new IllegalStateException("Video " + videoId + " is not planned yet");
        }
        return playbackId;
    }
}
