package dev.kinora.moderation.screening;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one stage; stored with the job, so a restart does not repeat the stage.
 *
 * @param failure stable code of the failure; null if the stage gave an answer
 * @param urgent whether the failure itself suggests severe content
 * @param concerns why the stage wants a person to review the video; jobs stored by earlier versions have at most one
 */
record StageResult(
        Stage stage,
        @Nullable String failure,
        boolean urgent,

        @JsonAlias("concern") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Concern> concerns,

        List<Signal> signals,
        Suggestion suggestion) {

    static final Suggestion NO_SUGGESTION = new Suggestion(null, List.of());

    StageResult {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        signals = List.copyOf(signals);
    }

    static StageResult found(Stage stage, List<Signal> signals, List<Concern> concerns) {
        return new StageResult(stage, null, false, concerns, signals, NO_SUGGESTION);
    }

    static StageResult failed(Stage stage, String failure) {
        return failed(stage, failure, false);
    }

    static StageResult failed(Stage stage, String failure, boolean urgent) {
        return new StageResult(stage, failure, urgent, List.of(), List.of(), NO_SUGGESTION);
    }
}
