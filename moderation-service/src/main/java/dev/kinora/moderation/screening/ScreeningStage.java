package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Stage;

/** One look at a video. */
interface ScreeningStage {

    Stage stage();

    /** Looks; what goes wrong is thrown or said in the result, and is never taken for safe. */
    StageResult look(VideoTranscoded video, PolicyRules rules);
}
