package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Rules;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentAssessorTests {

    private static Optional<ReasonCode> reason(Verdict verdict) {
        return CommentAssessor.rewriteReason(verdict, Rules.shipped());
    }

    @Test
    void letsWhatWouldBeHeldOrRejectedGoBack() {
        assertThat(reason(new Verdict.Review("SCORE_HARASSMENT", 100))).contains(ReasonCode.HARASSMENT);
        assertThat(reason(new Verdict.Reject(ReasonCode.HATE))).contains(ReasonCode.HATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCORE_CHILD_SAFETY",
                "SCORE_SELF_HARM",
                "UNSUPPORTED_LANGUAGE",
                "CLASSIFIER_UNAVAILABLE",
                "TEXT_TOO_LONG",
                "COPIED_TEXT"
            })
    void bringsEverythingElseToAPersonAtOnce(String openReason) {
        assertThat(reason(new Verdict.Review(openReason, 0))).isEmpty();
        assertThat(reason(new Verdict.Approve())).isEmpty();
    }
}
