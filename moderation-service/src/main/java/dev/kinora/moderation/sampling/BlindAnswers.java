package dev.kinora.moderation.sampling;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.BlindCases;
import dev.kinora.moderation.sampling.gold.GoldCase;
import dev.kinora.moderation.sampling.gold.GoldCases;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers to cases that are reviewed blind. What a machine decided is replaced at once by an answer that differs; between
 * two people somebody who leads decides.
 */
@Component
class BlindAnswers {

    private final SampleStore store;
    private final GoldCases golds;
    private final BlindCases blind;
    private final Decisions decisions;
    private final MeterRegistry meters;
    private final InstantSource clock;

    BlindAnswers(
            SampleStore store,
            GoldCases golds,
            BlindCases blind,
            Decisions decisions,
            MeterRegistry meters,
            InstantSource clock) {
        this.store = store;
        this.golds = golds;
        this.blind = blind;
        this.decisions = decisions;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * What became of an answer, and what the case hid until then.
     *
     * @param decisionId the decision that it became; null unless it took effect
     * @param before what had been decided about the content; null if the right answer was known
     * @param feedback null unless the right answer was known
     */
    record Answered(
            Effect effect,
            @Nullable UUID decisionId,
            @Nullable EarlierDecision before,
            @Nullable GoldFeedback feedback) {}

    /** What had been decided. */
    record EarlierDecision(Outcome outcome, ReasonCode reasonCode, boolean automated) {}

    /**
     * How an answer compares with the one that is known to be right.
     *
     * @param right whether the outcome is the same
     * @param why the words of whoever marked the case
     */
    record GoldFeedback(boolean right, Outcome outcome, ReasonCode reasonCode, String why) {

        static GoldFeedback of(GoldCase gold, Outcome answer) {
            return new GoldFeedback(answer == gold.outcome(), gold.outcome(), gold.reasonCode(), gold.why());
        }
    }

    /**
     * Answers a case that this person holds.
     *
     * @param expected version of the case that the person has seen
     * @throws ProblemException why it cannot be answered so
     */
    @Transactional
    Answered answer(UUID caseId, ExpectedVersion expected, Ruling ruling, Actor by) {
        var outcome = blind.requireAnswerable(caseId, expected, ruling, by);
        var sample = store.ofCase(caseId)
                .orElseThrow(() -> new ProblemException(
                        SamplingProblem.NOT_BLIND, "What was drawn for this case is not kept any more."));
        var gold = sample.goldId() == null ? null : golds.find(sample.goldId()).orElse(null);
        var standing = decisions.inForce(sample.reviewed().content().id()).orElse(null);
        var effect = sample.stratum() == Stratum.GOLD ? Effect.PRACTICE : effect(standing, outcome, ruling.reason());
        var decisionId = settle(caseId, effect, ruling, by);
        store.answer(
                caseId,
                new SampleStore.Answer(
                        outcome,
                        ruling.reason(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        effect,
                        decisionId));
        meters.counter("kinora.sampling.answers", "stratum", sample.stratum().name(), "effect", effect.name())
                .increment();
        return new Answered(
                effect,
                decisionId,
                sample.stratum() == Stratum.GOLD ? null : before(sample),
                gold == null ? null : GoldFeedback.of(gold, outcome));
    }

    private static Effect effect(@Nullable DecisionSummary standing, Outcome answer, ReasonCode reason) {
        if (standing == null || standing.outcome() == answer) {
            return reason == ReasonCode.CHILD_SAFETY ? Effect.LEFT_TO_LEAD : Effect.AGREED;
        }
        return standing.automated() ? Effect.DECIDED : Effect.LEFT_TO_LEAD;
    }

    private @Nullable UUID settle(UUID caseId, Effect effect, Ruling ruling, Actor by) {
        return switch (effect) {
            case AGREED, PRACTICE -> {
                blind.close(caseId, ruling, by);
                yield null;
            }
            case DECIDED -> blind.decide(caseId, ruling, by).id();
            case LEFT_TO_LEAD -> {
                blind.leaveToLead(caseId, ruling, by);
                yield null;
            }
        };
    }

    private static EarlierDecision before(Sample sample) {
        var reviewed = sample.reviewed();
        return new EarlierDecision(
                reviewed.outcome(), reviewed.reason(), sample.stratum().isOfMachines());
    }
}
