package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one stage; kept with the job, so that a restart does not ask again.
 *
 * @param failure stable code of why there is no answer; null when there is one
 * @param urgent whether the failure itself hints at severe content
 * @param concern stable code of why the stage wants a person to look, whatever the scores; null without
 */
record StageResult(
        Stage stage,
        @Nullable String failure,
        boolean urgent,
        @Nullable String concern,
        List<Signal> signals,
        Suggestion suggestion) {

    static final Suggestion NO_SUGGESTION = new Suggestion(null, List.of());

    StageResult {
        signals = List.copyOf(signals);
    }

    static StageResult found(Stage stage, List<Signal> signals, @Nullable String concern) {
        return new StageResult(stage, null, false, concern, signals, NO_SUGGESTION);
    }

    static StageResult failed(Stage stage, String failure) {
        return new StageResult(stage, failure, false, null, List.of(), NO_SUGGESTION);
    }
}
