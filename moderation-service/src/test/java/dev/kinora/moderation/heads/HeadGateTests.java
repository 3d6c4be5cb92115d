package dev.kinora.moderation.heads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.heads.HeadGate.GateReason;
import dev.kinora.moderation.heads.HeadGate.Refusal;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LabelHeads;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HeadGateTests {

    private static final PolicyRules RULES = Policies.shipped(JsonMapper.shared());
    private static final Exam.GreetingCounts GREETINGS = new Exam.GreetingCounts(60, 2, 2);

    private final List<Lesson> heldOut =
            LessonPlan.of(new Site(9).decisions(2000), 5000).heldOut();

    private static HeadLearner.Learned learn(List<Lesson> lessons) {
        return new HeadLearner(Site.shipped(), lessons).learn(_ -> {});
    }

    private static List<Lesson> training(int decisions) {
        return LessonPlan.of(new Site(1).decisions(decisions), 5000).training();
    }

    private Exam exam(LabelHeads learned, List<Lesson> lessons) {
        return new Examiner(lessons, Site.shipped(), learned, RULES, 7).examine(GREETINGS);
    }

    private static List<Refusal> refusals(List<GateReason> reasons) {
        return reasons.stream().map(GateReason::refusal).toList();
    }

    @Test
    void opensForHeadsThatLearned() {
        var learned = learn(training(400));

        var exam = exam(learned.heads(), heldOut);

        assertThat(HeadGate.reasons(exam, learned.changed())).isEmpty();
        var any = exam.series().getFirst();
        assertThat(any.label()).isEqualTo(Exam.ANY_HARM);
        assertThat(any.loss()).isNotNull();
        assertThat(any.loss().change().high()).isNegative();
        assertThat(any.ranking()).isNotNull();
        assertThat(any.ranking().change().low()).isPositive();
        assertThat(any.ranking().before().value()).isBetween(0.5, 0.8);
    }

    @Test
    void staysShutForPoisonedLabels() {
        var poisoned = training(400).stream()
                .map(one -> Site.otherwise(one, one.harmful() ? ReasonCode.NO_VIOLATION : ReasonCode.HATE))
                .toList();
        var learned = learn(poisoned);

        var reasons = refusals(HeadGate.reasons(exam(learned.heads(), heldOut), learned.changed()));

        assertThat(learned.changed()).isTrue();
        assertThat(reasons).contains(Refusal.WORSE_SCORES, Refusal.WORSE_ORDER, Refusal.MISSES_MORE);
    }

    @Test
    void staysShutForDecisionsByChance() {
        var random = new SplittableRandom(5);
        var drawn = training(400).stream()
                .map(one -> Site.otherwise(one, random.nextBoolean() ? ReasonCode.HATE : ReasonCode.NO_VIOLATION))
                .toList();
        var learned = learn(drawn);

        assertThat(HeadGate.reasons(exam(learned.heads(), heldOut), learned.changed()))
                .isNotEmpty();
    }

    @Test
    void staysShutWithoutAnythingLearned() {
        var exam = exam(Site.shipped(), heldOut);

        assertThat(refusals(HeadGate.reasons(exam, false))).containsExactly(Refusal.NOTHING_LEARNED);
        assertThat(exam.series().getFirst().loss()).satisfies(loss -> {
            assertThat(loss).isNotNull();
            assertThat(loss.change().low()).isZero();
        });
    }

    @Test
    void staysShutWithTooFewHeldOutDecisions() {
        var learned = learn(training(400));

        var reasons = refusals(HeadGate.reasons(exam(learned.heads(), heldOut.subList(0, 12)), true));

        assertThat(reasons).contains(Refusal.TOO_FEW_HELD_OUT);
        assertThat(refusals(HeadGate.reasons(exam(learned.heads(), List.of()), true)))
                .containsExactly(Refusal.TOO_FEW_HELD_OUT);
    }

    @Test
    void staysShutForHeadsThatLetHarmPass() {
        var exam = exam(shifted(-6), heldOut);

        assertThat(refusals(HeadGate.reasons(exam, true))).contains(Refusal.MISSES_MORE);
    }

    @Test
    void staysShutForHeadsThatRejectTheHarmless() {
        var exam = exam(shifted(6), heldOut);

        assertThat(refusals(HeadGate.reasons(exam, true))).contains(Refusal.REJECTS_MORE);
    }

    /** Heads that find all more or less harmful. */
    private static LabelHeads shifted(float by) {
        var shipped = Site.shipped();
        var bias = shipped.bias().clone();
        bias[Label.H.ordinal()] += by;
        bias[Label.S.ordinal()] += by;
        bias[Label.OK.ordinal()] -= by;
        return new LabelHeads(shipped.labels(), shipped.weights(), bias);
    }

    @Test
    void staysShutForHeadsThatHoldGreetings() {
        var learned = learn(training(400));
        var strict = new Examiner(heldOut, Site.shipped(), learned.heads(), RULES, 7)
                .examine(new Exam.GreetingCounts(60, 2, 4));

        assertThat(refusals(HeadGate.reasons(strict, true))).containsExactly(Refusal.HOLDS_GREETINGS);
    }

    @Test
    void measuresTheSameAgain() {
        var learned = learn(training(200)).heads();

        assertThat(exam(learned, heldOut)).isEqualTo(exam(learned, heldOut));
    }

    @Test
    void shipsHarmlessSentences() {
        assertThat(Greetings.texts()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }
}
