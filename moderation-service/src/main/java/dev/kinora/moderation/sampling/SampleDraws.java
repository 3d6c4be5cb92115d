package dev.kinora.moderation.sampling;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.review.BlindCases;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.sampling.Sample.Drawn;
import dev.kinora.moderation.sampling.Sample.Reviewed;
import dev.kinora.moderation.sampling.gold.GoldCase;
import dev.kinora.moderation.sampling.gold.GoldCases;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws from decisions in the transaction in which they are recorded, so that none is missed and none drawn twice. What may be about
 * harm to children is never drawn: nobody sees it more often than it takes to decide.
 */
@Component
class SampleDraws {

    private final SamplingTable table;
    private final SampleStore store;
    private final GoldCases golds;
    private final BlindCases blind;
    private final ErasedAccounts erased;
    private final MeterRegistry meters;
    private final Ids ids;

    SampleDraws(
            SamplingTable table,
            SampleStore store,
            GoldCases golds,
            BlindCases blind,
            ErasedAccounts erased,
            MeterRegistry meters,
            Ids ids) {
        this.table = table;
        this.store = store;
        this.golds = golds;
        this.blind = blind;
        this.erased = erased;
        this.meters = meters;
        this.ids = ids;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        var outcome = made.ruling().action().outcome().orElse(null);
        if (outcome == null) {
            return;
        }
        if (made.actor() == null) {
            var content = made.subject().content();
            Stratum.ofMachine(content.kind(), outcome)
                    .ifPresent(stratum -> consider(recorded, outcome, stratum, content.id() + ":" + content.version()));
        } else {
            store.openSecondReviews(made.subject().content().id()).stream()
                    .filter(caseId -> !caseId.equals(made.subject().caseId()))
                    .forEach(blind::withdraw);
            var key = recorded.id().toString();
            consider(recorded, outcome, Stratum.SECOND_REVIEW, key);
            consider(recorded, outcome, Stratum.GOLD, key);
        }
    }

    /** Most decisions go no further than their number, which needs no row of any table. */
    private void consider(DecisionRecorded recorded, Outcome outcome, Stratum stratum, String key) {
        var version = table.at(recorded.at());
        double rate = version.rates().of(stratum);
        if (rate == 0) {
            return;
        }
        double number = Draw.of(version.salt(), stratum, key);
        if (number >= rate || !isDrawable(recorded.made(), stratum)) {
            return;
        }
        var gold = stratum == Stratum.GOLD ? gold(recorded.made()) : null;
        if (stratum == Stratum.GOLD && gold == null) {
            return;
        }
        var day = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        int before = store.lockDay(day, stratum);
        var drawn = new Drawn(
                version.version(),
                day,
                before,
                number,
                DailyBudget.propensity(rate, version.rates().perDay(), before));
        if (drawn.isDrawn()) {
            store.add(new Sample(
                    ids.next(),
                    stratum,
                    reviewed(recorded, outcome),
                    drawn,
                    open(recorded, stratum, gold),
                    gold == null ? null : gold.id()));
            meters.counter("kinora.sampling.drawn", "stratum", stratum.name()).increment();
        }
    }

    /** What is not about harm to children is; of decisions of people those that are not part of this already. */
    private boolean isDrawable(NewDecision made, Stratum stratum) {
        return made.ruling().reason() != ReasonCode.CHILD_SAFETY
                && (stratum.isOfMachines() || !erased.contains(made.subject().ownerId()))
                && blind.isOrdinary(made.subject().caseId());
    }

    private @Nullable GoldCase gold(NewDecision made) {
        return golds.leastAsked(
                        made.subject().content().kind(),
                        made.subject().content().id())
                .orElse(null);
    }

    private UUID open(DecisionRecorded recorded, Stratum stratum, @Nullable GoldCase gold) {
        if (gold != null) {
            List<UUID> know = new ArrayList<>(store.answeredGold(gold.id()));
            know.add(gold.markedBy());
            return blind.open(gold.caseId(), CasePurpose.SAMPLE, null, know);
        }
        var made = recorded.made();
        var purpose = stratum == Stratum.SECOND_REVIEW ? CasePurpose.SECOND_REVIEW : CasePurpose.SAMPLE;
        return blind.open(made.subject().caseId(), purpose, recorded.id(), List.of());
    }

    private static Reviewed reviewed(DecisionRecorded recorded, Outcome outcome) {
        var made = recorded.made();
        return new Reviewed(
                recorded.id(),
                made.subject().content(),
                outcome,
                made.ruling().reason(),
                made.evidence().signals().stream()
                        .max(Comparator.comparingDouble(Signal::score))
                        .map(signal -> signal.stage().name())
                        .orElse(null),
                made.actor(),
                recorded.at());
    }
}
