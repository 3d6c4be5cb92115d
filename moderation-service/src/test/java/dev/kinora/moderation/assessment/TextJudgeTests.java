package dev.kinora.moderation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.UncoveredLanguage;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Written;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TextJudgeTests {

    private static Verdict judge(double anyHarm, Map<CommentLabel, Double> scores) {
        return TextJudge.judge(Rules.shipped(), scores(anyHarm, scores, true));
    }

    private static TextScores scores(double anyHarm, Map<CommentLabel, Double> scores, boolean readable) {
        Map<CommentLabel, Double> all = new EnumMap<>(CommentLabel.class);
        for (var label : CommentLabel.values()) {
            all.put(label, scores.getOrDefault(label, 0.01));
        }
        return new TextScores(all, anyHarm, readable, "test/1");
    }

    @Test
    void approvesLowScores() {
        assertThat(judge(0.1, Map.of())).isEqualTo(new Verdict.Approve());
    }

    @Test
    void rejectsHighScoresWithTheCategoryOfTheLabel() {
        assertThat(judge(0.95, Map.of(CommentLabel.S, 0.97))).isEqualTo(new Verdict.Reject(ReasonCode.SEXUAL_CONTENT));
    }

    @Test
    void sendsTheMiddleToAPerson() {
        assertThat(judge(0.7, Map.of(CommentLabel.V, 0.7)))
                .isEqualTo(new Verdict.Review(Concern.ofCode("SCORE_VIOLENCE")));
    }

    @ParameterizedTest
    @EnumSource(value = CommentLabel.class, mode = Mode.EXCLUDE, names = "S")
    void sendsLabelsForPeopleToAPersonHoweverHigh(CommentLabel label) {
        var category = label.category();

        assertThat(judge(0.99, Map.of(label, 0.99))).isEqualTo(new Verdict.Review(new Concern.Harm(category)));
    }

    @Test
    void sendsChildSafetyToAPersonEvenWhenAnotherLabelWouldReject() {
        assertThat(judge(0.99, Map.of(CommentLabel.S3, 0.3, CommentLabel.S, 0.99)))
                .isEqualTo(new Verdict.Review(
                        List.of(Concern.CHILD_SAFETY, new Concern.Harm(HarmCategory.SEXUAL_CONTENT))));
    }

    @Test
    void keepsEveryLabelThatAPersonMustSeeTheWorstFirst() {
        var verdict = judge(0.7, Map.of(CommentLabel.HR, 0.95, CommentLabel.SH, 0.6, CommentLabel.V2, 0.2));

        assertThat(verdict)
                .isEqualTo(new Verdict.Review(List.of(
                        new Concern.Harm(HarmCategory.SELF_HARM),
                        new Concern.Harm(HarmCategory.VIOLENCE),
                        new Concern.Harm(HarmCategory.HARASSMENT))));
    }

    @Test
    void believesTheSummaryWhereNoLabelIsSure() {
        assertThat(judge(0.7, Map.of(CommentLabel.H, 0.3))).isEqualTo(new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        assertThat(judge(0.89, Map.of(CommentLabel.S, 0.5)))
                .isEqualTo(new Verdict.Review(Concern.ofCode("SCORE_SEXUAL_CONTENT")));
        assertThat(judge(0.93, Map.of(CommentLabel.S, 0.5))).isEqualTo(new Verdict.Reject(ReasonCode.SEXUAL_CONTENT));
        assertThat(judge(0.93, Map.of(CommentLabel.HR, 0.5))).isInstanceOf(Verdict.Review.class);
    }

    @Test
    void neverApprovesNaN() {
        assertThat(TextJudge.judge(Rules.shipped(), new TextScores(Map.of(), Double.NaN, true, "test/1")))
                .isInstanceOf(Verdict.Review.class);
    }

    @ParameterizedTest
    @CsvSource({"0.01, false, Words", "0.7, false, Words", "0.99, false, Words", "0.99, true, Слова"})
    void ignoresScoresOfUnreadableTexts(double score, boolean readable, String text) {
        var scores = scores(score, Map.of(CommentLabel.S, score), readable);

        assertThat(TextJudge.judge(Rules.shipped(), scores.about(text)))
                .isEqualTo(new Verdict.Review(Concern.ofCode("UNSUPPORTED_LANGUAGE")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Written.Cover.class,
            names = {"OTHER_LANGUAGE", "OTHER_SCRIPT"})
    void sendsATextThatTheModelWasNotTrainedOnToAPersonUnlessThePolicyDoesNotMind(Written.Cover cover) {
        var low = scores(0.01, Map.of(), true);
        var scores = new TextScores(low.labels(), low.anyHarm(), true, "test/1", new Written("Cyrl", "ru", 0.9, cover));

        assertThat(TextJudge.judge(Rules.shipped(), scores))
                .isEqualTo(new Verdict.Review(Concern.Doubt.UNSUPPORTED_LANGUAGE));
        assertThat(TextJudge.judge(Rules.with(UncoveredLanguage.SCORE), scores)).isEqualTo(new Verdict.Approve());
    }

    /** What the model cannot read at all, no policy can let pass. */
    @Test
    void neverScoresWhatTheModelCannotRead() {
        var low = scores(0.01, Map.of(), false);

        assertThat(TextJudge.judge(Rules.with(UncoveredLanguage.SCORE), low))
                .isEqualTo(new Verdict.Review(Concern.Doubt.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void coversSeveralTextsOnlyIfItCoversEachOfThem() {
        var covered =
                new TextScores(Map.of(), 0, true, "test/1", new Written("Latn", "en", 0.9, Written.Cover.COVERED));
        var foreign = new TextScores(
                Map.of(), 0, true, "test/1", new Written("Latn", "de", 0.9, Written.Cover.OTHER_LANGUAGE));

        assertThat(TextScores.worst(List.of(covered, foreign, covered)).written())
                .isEqualTo(foreign.written());
        assertThat(TextScores.worst(List.of(covered, covered)).covered()).isTrue();
    }

    @Test
    void keepsChildSafetyAsAConcernAboutUnreadableTexts() {
        var scores = scores(0.99, Map.of(CommentLabel.S3, 0.3, CommentLabel.S, 0.99), false);

        assertThat(TextJudge.judge(Rules.shipped(), scores.about("Words")))
                .isEqualTo(new Verdict.Review(List.of(Concern.CHILD_SAFETY, Concern.Doubt.UNSUPPORTED_LANGUAGE)));
    }
}
