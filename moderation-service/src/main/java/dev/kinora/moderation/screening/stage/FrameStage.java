package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.StageReport;

/** A check that looks at the sampled frames, which are fetched and decoded once for all such checks. */
public non-sealed interface FrameStage extends ScreeningStage {

    /** Begins to look at a video. */
    FrameLook begin(VideoTranscoded video);

    /**
     * What is reported when looking ended with an exception, also of a frame that cannot be decoded.
     *
     * @throws RuntimeException the same or another one, if there is no report for it; it never counts as safe
     */
    StageReport without(VideoTranscoded video, RuntimeException failure);
}
