package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.Stage;

/** One check of a video. */
public interface ScreeningStage {

    Stage stage();

    /** Checks a video. Failures are thrown or reported in the result; they never count as safe. */
    StageReport look(VideoTranscoded video);
}
