package dev.kinora.moderation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern.Doubt;
import dev.kinora.moderation.assessment.ListMatch.Standing;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.SecondOpinion;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.UncoveredLanguage;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Written;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VideoJudgeTests {

    private static final StageReport HASH = StageReport.found(Stage.HASH, List.of(), List.of());
    private static final StageReport TEXT = StageReport.found(Stage.TEXT, List.of(), List.of());
    private static final StageReport VISION = StageReport.found(Stage.VISION, List.of(), List.of());

    private static StageReport found(Stage stage, HarmCategory category, double score, Concern... concerns) {
        var finding = new Finding(category.name(), category, score, null, null, "seen", "m1");
        return StageReport.found(stage, List.of(finding), List.of(concerns));
    }

    private static StageReport words(CommentLabel label, double score) {
        Map<CommentLabel, Double> scores = new EnumMap<>(CommentLabel.class);
        for (var one : CommentLabel.values()) {
            scores.put(one, one == label ? score : 0.01);
        }
        var reading = new Reading(Reading.Part.TITLE, 0, 5, new TextScores(scores, 0.01, true, "test/1"));
        return StageReport.read(Stage.TEXT, List.of(reading), List.of());
    }

    private static StageReport foreign(Stage stage) {
        var scores = words(CommentLabel.H, 0.01).readings().getFirst().scores();
        var written = new Written("Cyrl", "ru", 0.9, Written.Cover.OTHER_SCRIPT);
        var reading = new Reading(
                Reading.Part.HASHTAGS,
                0,
                5,
                new TextScores(scores.labels(), scores.anyHarm(), true, "test/1", written));
        return StageReport.read(stage, List.of(reading), List.of());
    }

    @Test
    void asksAPersonAboutWordsInALanguageThatTheModelDoesNotKnow() {
        assertThat(judge(HASH, foreign(Stage.TEXT), VISION)).isEqualTo(review(Concern.Doubt.UNSUPPORTED_LANGUAGE));
        assertThat(VideoJudge.judge(Rules.with(UncoveredLanguage.SCORE), List.of(HASH, foreign(Stage.TEXT), VISION)))
                .isEqualTo(new Verdict.Approve());
    }

    @Test
    void asksNobodyAboutSuchWordsInAStageThatNeedNotAnswer() {
        assertThat(judge(HASH, TEXT, VISION, foreign(Stage.PICTURE_TEXT))).isEqualTo(new Verdict.Approve());
    }

    private static Verdict judge(StageReport... results) {
        return VideoJudge.judge(Rules.shipped(), Arrays.asList(results));
    }

    private static Verdict review(Concern... concerns) {
        return new Verdict.Review(List.of(concerns));
    }

    @Test
    void approvesAVideoThatEveryStageFoundHarmless() {
        assertThat(judge(HASH, TEXT, VISION)).isEqualTo(new Verdict.Approve());
    }

    @Test
    void asksAPersonWhenARequiredStageIsMissing() {
        assertThat(judge(HASH, TEXT)).isEqualTo(review(new Concern.MissingStage(Stage.VISION)));
        assertThat(judge())
                .isEqualTo(review(
                        new Concern.MissingStage(Stage.HASH),
                        new Concern.MissingStage(Stage.TEXT),
                        new Concern.MissingStage(Stage.VISION)));
    }

    @Test
    void asksAPersonWhenAStageFailed() {
        assertThat(judge(HASH, TEXT, StageReport.failed(Stage.VISION, "TIMEOUT")))
                .isEqualTo(review(new Concern.NoAnswer("TIMEOUT", false)));
    }

    @Test
    void asksAPersonImmediatelyWhenTheModelRefusedTheVideo() {
        var refused = StageReport.failed(Stage.VISION, "BLOCKED_PROHIBITED_CONTENT", true);

        var verdict = judge(HASH, TEXT, refused);

        assertThat(verdict).isEqualTo(review(new Concern.NoAnswer("BLOCKED_PROHIBITED_CONTENT", true)));
        assertThat(((Verdict.Review) verdict).worst().priority()).isEqualTo(300);
    }

    @Test
    void rejectsIfTheVisionModelIsSure() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.HATE, 0.97, Doubt.VISION_UNSAFE)))
                .isEqualTo(new Verdict.Reject(ReasonCode.HATE));
    }

    @Test
    void rejectsAKnownFile() {
        assertThat(judge(found(Stage.HASH, HarmCategory.SPAM, 1), TEXT, VISION))
                .isEqualTo(new Verdict.Reject(ReasonCode.SPAM));
    }

    private static StageReport listed(boolean wholeFile, int distinctFrames, ListMatch.Standing standing) {
        var match = new ListMatch(new UUID(1, 1), wholeFile, 0, distinctFrames, distinctFrames, false, standing);
        var finding = new Finding("PDQ", HarmCategory.VIOLENCE, 1, 0L, 1000L, "seen", "m1", match);
        return StageReport.found(Stage.HASH, List.of(finding), List.of());
    }

    @Test
    void rejectsForTwoDistinctListedFramesAndNeverForOne() {
        var rejected = new Verdict.Reject(ReasonCode.VIOLENCE);
        var asked = review(new Concern.Harm(HarmCategory.VIOLENCE));

        assertThat(judge(listed(false, 1, Standing.LISTED), TEXT, VISION)).isEqualTo(asked);
        assertThat(judge(listed(false, 2, Standing.LISTED), TEXT, VISION)).isEqualTo(rejected);
        assertThat(judge(listed(true, 0, Standing.LISTED), TEXT, VISION)).isEqualTo(rejected);
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD_BACK", "SAME_VIDEO"})
    void asksAPersonAboutEntriesThatDoNotCount(Standing standing) {
        var asked = review(new Concern.Harm(HarmCategory.VIOLENCE));

        assertThat(judge(listed(false, 9, standing), TEXT, VISION)).isEqualTo(asked);
        assertThat(judge(listed(true, 0, standing), TEXT, VISION)).isEqualTo(asked);
    }

    @Test
    void asksAPersonAboutWhatTheLocalModelSeesHoweverSureItIs() {
        assertThat(judge(HASH, TEXT, found(Stage.LOCAL_VISION, HarmCategory.SEXUAL_CONTENT, 1), VISION))
                .isEqualTo(review(new Concern.Harm(HarmCategory.SEXUAL_CONTENT)));
        assertThat(judge(HASH, TEXT, found(Stage.LOCAL_VISION, HarmCategory.SEXUAL_CONTENT, 0.7), VISION))
                .isEqualTo(new Verdict.Approve());
    }

    @Test
    void needsNoAnswerOfTheLocalModel() {
        assertThat(judge(HASH, TEXT, StageReport.skipped(Stage.LOCAL_VISION, "LOCAL_VISION_UNAVAILABLE"), VISION))
                .isEqualTo(new Verdict.Approve());
        assertThat(VideoJudge.judge(
                        Rules.requiring(Stage.LOCAL_VISION),
                        List.of(StageReport.failed(Stage.LOCAL_VISION, "FRAME_UNREADABLE"))))
                .isEqualTo(review(new Concern.NoAnswer("FRAME_UNREADABLE", false)));
    }

    @Test
    void asksAPersonWhenTheModelContradictsItself() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.HATE, 0.97)))
                .isEqualTo(review(new Concern.Harm(HarmCategory.HATE)));
        assertThat(judge(HASH, TEXT, StageReport.found(Stage.VISION, List.of(), List.of(Doubt.VISION_UNSAFE))))
                .isEqualTo(review(Doubt.VISION_UNSAFE));
    }

    @Test
    void asksAPersonForTheMiddleBand() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.VIOLENCE, 0.5, Doubt.VISION_UNSAFE)))
                .isEqualTo(review(new Concern.Harm(HarmCategory.VIOLENCE), Doubt.VISION_UNSAFE));
    }

    @Test
    void neverRejectsForWordsAlone() {
        var hate = new Concern.Harm(HarmCategory.HATE);

        assertThat(judge(HASH, words(CommentLabel.H, 0.99), VISION)).isEqualTo(review(hate));
    }

    @Test
    void leavesChildSafetyToPeopleAtOnce() {
        assertThat(judge(found(Stage.HASH, HarmCategory.CHILD_SAFETY, 1), TEXT, VISION))
                .isEqualTo(review(Concern.CHILD_SAFETY));
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.CHILD_SAFETY, 0.2)))
                .isEqualTo(review(Concern.CHILD_SAFETY));
    }

    @Test
    void leavesWordsAboutChildrenToPeopleAtOnceAlsoWhenAnotherStageWouldReject() {
        var words = words(CommentLabel.S3, 0.35);
        var seen = found(Stage.VISION, HarmCategory.HATE, 0.97, Doubt.VISION_UNSAFE);

        var verdict = judge(HASH, words, seen);

        assertThat(verdict)
                .isEqualTo(review(Concern.CHILD_SAFETY, new Concern.Harm(HarmCategory.HATE), Doubt.VISION_UNSAFE));
        assertThat(((Verdict.Review) verdict).worst().priority()).isEqualTo(300);
    }

    @Test
    void leavesWordsAboutChildrenToPeopleAtOnceAlsoWhenAnotherStageFailed() {
        var words = words(CommentLabel.S3, 0.35);

        assertThat(judge(HASH, words, StageReport.failed(Stage.VISION, "TIMEOUT")))
                .isEqualTo(review(Concern.CHILD_SAFETY, new Concern.NoAnswer("TIMEOUT", false)));
    }

    @Test
    void doesNotApproveAVideoSeenOnlyAsStills() {
        assertThat(judge(HASH, TEXT, StageReport.found(Stage.VISION, List.of(), List.of(Doubt.STILLS_ONLY))))
                .isEqualTo(review(Doubt.STILLS_ONLY));
    }

    private static final StageReport DOUBTFUL = found(Stage.VISION, HarmCategory.VIOLENCE, 0.6);
    private static final StageReport UNSAFE = found(Stage.VISION, HarmCategory.VIOLENCE, 0.6, Doubt.VISION_UNSAFE);

    private static StageReport leaning(Opinion.Leaning leaning, double confidence) {
        return StageReport.found(Stage.SECOND_OPINION, List.of(), List.of())
                .remarking(Remarks.of(new Opinion(leaning, confidence, List.of())));
    }

    private static Verdict decide(StageReport... reports) {
        return VideoJudge.judge(Rules.with(SecondOpinion.DECIDES), Arrays.asList(reports));
    }

    @Test
    void decidesWhatBothLooksAgreeOn() {
        assertThat(decide(HASH, TEXT, DOUBTFUL, leaning(Opinion.Leaning.PUBLISH, 0.8)))
                .isEqualTo(new Verdict.Approve());
        assertThat(decide(HASH, TEXT, UNSAFE, leaning(Opinion.Leaning.REFUSE, 0.8)))
                .isEqualTo(new Verdict.Reject(ReasonCode.VIOLENCE));
    }

    @Test
    void leavesToAPersonWhatTheLooksDoNotAgreeOn() {
        for (var second : List.of(
                leaning(Opinion.Leaning.REFUSE, 1),
                leaning(Opinion.Leaning.UNSURE, 1),
                leaning(Opinion.Leaning.PUBLISH, 0.79),
                StageReport.failed(Stage.SECOND_OPINION, "TIMEOUT"))) {
            assertThat(decide(HASH, TEXT, DOUBTFUL, second)).isInstanceOf(Verdict.Review.class);
        }
        assertThat(decide(HASH, TEXT, UNSAFE, leaning(Opinion.Leaning.PUBLISH, 1)))
                .isInstanceOf(Verdict.Review.class);
        assertThat(decide(HASH, TEXT, UNSAFE, leaning(Opinion.Leaning.REFUSE, 0.79)))
                .isInstanceOf(Verdict.Review.class);
    }

    @Test
    void letsASecondOpinionOnlyAdviseUnlessThePolicySaysOtherwise() {
        assertThat(judge(HASH, TEXT, DOUBTFUL, leaning(Opinion.Leaning.PUBLISH, 1)))
                .isInstanceOf(Verdict.Review.class);
        assertThat(judge(HASH, TEXT, UNSAFE, leaning(Opinion.Leaning.REFUSE, 1)))
                .isInstanceOf(Verdict.Review.class);
    }

    @Test
    void letsNoSecondOpinionDecideOverPeopleOrOtherStages() {
        var publish = leaning(Opinion.Leaning.PUBLISH, 1);
        var refuse = leaning(Opinion.Leaning.REFUSE, 1);
        assertThat(decide(HASH, TEXT, found(Stage.VISION, HarmCategory.CHILD_SAFETY, 0.3), publish))
                .isInstanceOf(Verdict.Review.class);
        assertThat(decide(HASH, words(CommentLabel.V, 0.5), DOUBTFUL, publish)).isInstanceOf(Verdict.Review.class);
        assertThat(decide(found(Stage.HASH, HarmCategory.VIOLENCE, 0.6), TEXT, VISION, publish))
                .isInstanceOf(Verdict.Review.class);
        assertThat(decide(HASH, DOUBTFUL, publish)).isInstanceOf(Verdict.Review.class);
        var selfHarm = found(Stage.VISION, HarmCategory.SELF_HARM, 0.6, Doubt.VISION_UNSAFE);
        assertThat(decide(HASH, TEXT, selfHarm, refuse)).isInstanceOf(Verdict.Review.class);
        assertThat(decide(HASH, TEXT, StageReport.found(Stage.VISION, List.of(), List.of(Doubt.VISION_UNSAFE)), refuse))
                .isInstanceOf(Verdict.Review.class);
    }

    @Test
    void asksForASecondOpinionBetweenTheBandsOnly() {
        var rules = Rules.shipped();
        assertThat(Judge.wantsSecondOpinion(rules, List.of(HASH, TEXT, DOUBTFUL)))
                .isTrue();
        assertThat(Judge.wantsSecondOpinion(rules, List.of(HASH, TEXT, UNSAFE))).isTrue();
        assertThat(Judge.wantsSecondOpinion(rules, List.of(HASH, TEXT, VISION))).isFalse();
        assertThat(Judge.wantsSecondOpinion(rules, List.of(HASH, TEXT))).isFalse();
        assertThat(Judge.wantsSecondOpinion(rules, List.of(HASH, words(CommentLabel.V, 0.5), VISION)))
                .isFalse();
        assertThat(Judge.wantsSecondOpinion(
                        rules, List.of(HASH, TEXT, found(Stage.VISION, HarmCategory.CHILD_SAFETY, 0.3))))
                .isFalse();
        assertThat(Judge.wantsSecondOpinion(Rules.with(SecondOpinion.OFF), List.of(HASH, TEXT, DOUBTFUL)))
                .isFalse();
    }
}
