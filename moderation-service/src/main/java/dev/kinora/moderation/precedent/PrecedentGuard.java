package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.precedent.Neighborhood.PrecedentStand;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks why somebody decides otherwise than most similar cases were decided, and keeps the decisions of people as precedents;
 * in the transaction of the decision, so that a refusal leaves nothing of it. Nobody is asked why who takes a decision back.
 */
@Component
class PrecedentGuard {

    private final CaseTexts cases;
    private final Precedents precedents;
    private final PrecedentRows rows;
    private final PrecedentChecks checks;
    private final AuditLog audit;
    private final ErasedAccounts erased;
    private final MeterRegistry meters;
    private final InstantSource clock;

    PrecedentGuard(
            CaseTexts cases,
            Precedents precedents,
            PrecedentRows rows,
            PrecedentChecks checks,
            AuditLog audit,
            ErasedAccounts erased,
            MeterRegistry meters,
            InstantSource clock) {
        this.cases = cases;
        this.precedents = precedents;
        this.rows = rows;
        this.checks = checks;
        this.audit = audit;
        this.erased = erased;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        var outcome = made.ruling().action().outcome().orElse(null);
        if (made.actor() != null
                && outcome != null
                && !erased.contains(made.subject().ownerId())) {
            var about = cases.told(made.subject().caseId());
            if (!about.waiting()) {
                check(recorded, about, made.actor(), outcome);
            }
        }
    }

    private void check(DecisionRecorded recorded, CaseTexts.Told about, Actor by, Outcome outcome) {
        var made = recorded.made();
        var subject = made.subject();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var found = precedents.around(about, now);
        var stand = precedents.stand(outcome, found);
        if (stand.asks() && isBlank(made.ruling().note())) {
            count("REFUSED");
            throw new ProblemException(
                            PrecedentProblem.AGAINST_PRECEDENTS,
                            "%d of %d similar cases were decided otherwise. Say in the note why this one differs."
                                    .formatted(stand.against(), stand.of()))
                    .with("against", stand.against())
                    .with("of", stand.of());
        }
        count(stand.asks() ? "EXPLAINED" : "IN_LINE");
        checks.keep(subject, recorded.id(), stand, found, now);
        rows.add(new Precedent(
                recorded.id(),
                subject.caseId(),
                subject.content(),
                subject.ownerId(),
                outcome,
                made.ruling().reason(),
                made.evidence().policyVersion(),
                now));
        if (stand.asks()) {
            note(made, by, stand);
        }
    }

    private void note(NewDecision made, Actor by, PrecedentStand stand) {
        audit.append(AuditLog.Entry.ofCase(
                by,
                AuditAction.DEPARTED_FROM_PRECEDENTS,
                made.subject().caseId(),
                made.subject().content().id(),
                "%d of %d".formatted(stand.against(), stand.of())));
    }

    private void count(String result) {
        meters.counter("kinora.precedents.checks", "result", result).increment();
    }

    private static boolean isBlank(@Nullable String note) {
        return note == null || note.isBlank();
    }
}
