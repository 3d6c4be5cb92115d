package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.StageReport;

/** A check that looks at a video by itself. */
public non-sealed interface VideoStage extends ScreeningStage {

    /** Checks a video. Failures are thrown or reported in the result; they never count as safe. */
    StageReport look(VideoTranscoded video);
}
