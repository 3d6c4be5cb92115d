package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.policy.Stage;

/** One check of a video. */
public sealed interface ScreeningStage permits VideoStage, FrameStage {

    Stage stage();
}
