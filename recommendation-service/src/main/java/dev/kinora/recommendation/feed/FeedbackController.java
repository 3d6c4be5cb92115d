package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.recommendation.engagement.FeedbackKind;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes feedback of viewers on recommendations, and takes it back. */
@RestController
@RequestMapping("/api/v1/feed/feedback")
class FeedbackController {

    private final Feedback feedback;

    FeedbackController(Feedback feedback) {
        this.feedback = feedback;
    }

    /** Feedback on a recommended video or its creator. */
    @Schema(example = """
                {
                  "videoId": "019c14fc-a400-7000-8000-000000000002",
                  "kind": "MORE_LIKE_THIS",
                  "recommendationId": "019c14fc-a400-7000-8000-000000000001"
                }""")
    record FeedbackRequest(
            @NotNull UUID videoId,
            @NotNull Kind kind,
            @Nullable UUID recommendationId) {}

    enum Kind {
        NOT_INTERESTED(FeedbackKind.NOT_INTERESTED, EngagementKind.NOT_INTERESTED),
        HIDE_CREATOR(FeedbackKind.HIDE_CREATOR, EngagementKind.HIDE_CREATOR),
        MORE_LIKE_THIS(FeedbackKind.MORE_LIKE_THIS, EngagementKind.MORE_LIKE_THIS);

        private final FeedbackKind feedback;
        private final EngagementKind engagement;

        Kind(FeedbackKind feedback, EngagementKind engagement) {
            this.feedback = feedback;
            this.engagement = engagement;
        }

        FeedbackKind feedback() {
            return feedback;
        }

        EngagementKind engagement() {
            return engagement;
        }
    }

    @ProblemCodes({"ACCOUNT_ERASED", "NOT_FOUND"})
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void give(CurrentAccount viewer, @RequestBody @Valid FeedbackRequest request) {
        feedback.give(viewer.id(), request.videoId(), request.kind(), request.recommendationId());
    }

    @ProblemCodes({"ACCOUNT_ERASED", "NOT_FOUND"})
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(CurrentAccount viewer, @RequestBody @Valid FeedbackRequest request) {
        feedback.undo(viewer.id(), request.videoId(), request.kind());
    }
}
