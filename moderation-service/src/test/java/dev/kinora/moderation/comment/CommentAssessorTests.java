package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentAssessorTests {

    private static Optional<ReasonCode> reason(Verdict verdict) {
        return CommentAssessor.rewriteReason(verdict, Rules.shipped());
    }

    @Test
    void returnsCommentsThatWouldBeHeldOrRejected() {
        assertThat(reason(new Verdict.Review(Concern.ofCode("SCORE_HARASSMENT"))))
                .contains(ReasonCode.HARASSMENT);
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
    void holdsEverythingElseForAPersonImmediately(String openReason) {
        assertThat(reason(new Verdict.Review(Concern.ofCode(openReason)))).isEmpty();
        assertThat(reason(new Verdict.Approve())).isEmpty();
    }

    @Test
    void asksAPersonWhenOneOfSeveralConcernsIsForPeople() {
        var hate = new Concern.Harm(HarmCategory.HATE);

        assertThat(reason(new Verdict.Review(List.of(hate, new Concern.Harm(HarmCategory.HARASSMENT)))))
                .contains(ReasonCode.HATE);
        assertThat(reason(new Verdict.Review(List.of(hate, new Concern.Harm(HarmCategory.SELF_HARM)))))
                .isEmpty();
        assertThat(reason(new Verdict.Review(List.of(hate, Concern.Doubt.UNSUPPORTED_LANGUAGE))))
                .isEmpty();
    }
}
