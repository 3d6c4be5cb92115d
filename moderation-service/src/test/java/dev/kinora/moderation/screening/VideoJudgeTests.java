package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VideoJudgeTests {

    private static final StageResult HASH = StageResult.found(Stage.HASH, List.of(), null);
    private static final StageResult TEXT = StageResult.found(Stage.TEXT, List.of(), null);
    private static final StageResult VISION = StageResult.found(Stage.VISION, List.of(), null);

    private static StageResult found(Stage stage, HarmCategory category, double score, @Nullable String concern) {
        var signal = new Signal(stage.name(), category.name(), score, null, null, "seen", "m1");
        return StageResult.found(stage, List.of(signal), concern);
    }

    private static Verdict judge(StageResult... results) {
        return VideoJudge.judge(Rules.shipped(), Arrays.asList(results));
    }

    @Test
    void approvesWhatEveryStageFoundHarmless() {
        assertThat(judge(HASH, TEXT, VISION)).isEqualTo(new Verdict.Approve());
    }

    @Test
    void asksAPersonWhenARequiredStageIsMissing() {
        assertThat(judge(HASH, TEXT)).isEqualTo(new Verdict.Review("MISSING_VISION", 0));
        assertThat(judge()).isEqualTo(new Verdict.Review("MISSING_HASH", 0));
    }

    @Test
    void asksAPersonWhenAStageFailed() {
        assertThat(judge(HASH, TEXT, StageResult.failed(Stage.VISION, "TIMEOUT")))
                .isEqualTo(new Verdict.Review("TIMEOUT", 0));
    }

    @Test
    void asksAPersonAtOnceWhenTheModelRefusedToLook() {
        var refused = new StageResult(
                Stage.VISION, "BLOCKED_PROHIBITED_CONTENT", true, null, List.of(), StageResult.NO_SUGGESTION);

        assertThat(judge(HASH, TEXT, refused)).isEqualTo(new Verdict.Review("BLOCKED_PROHIBITED_CONTENT", 300));
    }

    @Test
    void rejectsWhatTheVisionModelIsSureAbout() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.HATE, 0.97, "VISION_UNSAFE")))
                .isEqualTo(new Verdict.Reject(ReasonCode.HATE));
    }

    @Test
    void rejectsAKnownFile() {
        assertThat(judge(found(Stage.HASH, HarmCategory.SPAM, 1, null), TEXT, VISION))
                .isEqualTo(new Verdict.Reject(ReasonCode.SPAM));
    }

    @Test
    void asksAPersonWhenTheModelContradictsItself() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.HATE, 0.97, null)))
                .isEqualTo(new Verdict.Review("SCORE_HATE", 200));
        assertThat(judge(HASH, TEXT, StageResult.found(Stage.VISION, List.of(), "VISION_UNSAFE")))
                .isEqualTo(new Verdict.Review("VISION_UNSAFE", 0));
    }

    @Test
    void asksAPersonForTheMiddleBand() {
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.VIOLENCE, 0.5, "VISION_UNSAFE")))
                .isEqualTo(new Verdict.Review("SCORE_VIOLENCE", 200));
    }

    @Test
    void neverRejectsForWordsAlone() {
        assertThat(judge(HASH, found(Stage.TEXT, HarmCategory.HATE, 0.99, "SCORE_HATE"), VISION))
                .isEqualTo(new Verdict.Review("SCORE_HATE", 200));
    }

    @Test
    void leavesChildSafetyToPeopleAtOnce() {
        assertThat(judge(found(Stage.HASH, HarmCategory.CHILD_SAFETY, 1, null), TEXT))
                .isEqualTo(new Verdict.Review("SCORE_CHILD_SAFETY", 300));
        assertThat(judge(HASH, TEXT, found(Stage.VISION, HarmCategory.CHILD_SAFETY, 0.2, null)))
                .isEqualTo(new Verdict.Review("SCORE_CHILD_SAFETY", 300));
    }
}
