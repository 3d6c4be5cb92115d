package dev.kinora.moderation.account.suspension;

import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.moderation.account.suspension.Suspension.AppealAnswer;
import dev.kinora.moderation.account.suspension.Suspension.Source;
import dev.kinora.moderation.appeal.Appeals;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspensions of accounts. Only a person suspends, nobody their own account, and another person answers the appeal. The
 * callers hold the lock of the account ({@link Standings#lock}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Suspensions {

    private final SuspensionStore store;
    private final Standings standings;
    private final Policies policies;
    private final Appeals appeals;
    private final AuditLog audit;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Ids ids;
    private final InstantSource clock;

    Suspensions(
            SuspensionStore store,
            Standings standings,
            Policies policies,
            Appeals appeals,
            AuditLog audit,
            Outbox outbox,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.standings = standings;
        this.policies = policies;
        this.appeals = appeals;
        this.audit = audit;
        this.outbox = outbox;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Suspends an account.
     *
     * @throws ProblemException ACCOUNT_SUSPENDED_ALREADY
     */
    public Suspension suspend(UUID accountId, NewSuspension wanted, Source source, Actor by) {
        var now = now();
        if (store.holding(accountId, now).isPresent()) {
            throw new ProblemException(
                    AccountProblem.ACCOUNT_SUSPENDED_ALREADY, "Lift the suspension before you decide on another one.");
        }
        var until = wanted.days() == null ? null : now.plus(Duration.ofDays(wanted.days()));
        var made = new Suspension(
                ids.next(),
                accountId,
                source,
                wanted.reason(),
                wanted.statement(),
                wanted.note(),
                policies.active().reference(),
                by,
                now,
                until,
                null,
                null);
        store.add(made);
        note(
                by,
                AuditAction.ACCOUNT_SUSPENDED,
                accountId,
                wanted.reason() + (until == null ? "" : " until " + until.truncatedTo(ChronoUnit.SECONDS)));
        meters.counter("kinora.accounts.suspended", "reason", wanted.reason().name())
                .increment();
        standings.renew(accountId);
        return made;
    }

    /**
     * Ends a suspension before its time. If the account has appealed, that was right.
     *
     * @throws ProblemException SUSPENSION_OVER
     */
    public void lift(Suspension suspension, Actor by) {
        var now = now();
        requireInForce(suspension);
        store.lift(suspension.id(), now);
        answer(suspension, AppealAnswer.OVERTURNED, now);
        note(by, AuditAction.ACCOUNT_SUSPENSION_LIFTED, suspension.accountId(), detail(suspension));
        standings.renew(suspension.accountId());
    }

    /**
     * Requires that there is something to lift.
     *
     * @throws ProblemException SUSPENSION_OVER
     */
    public void requireInForce(Suspension suspension) {
        if (!suspension.holdsAt(now())) {
            throw new ProblemException(AccountProblem.SUSPENSION_OVER, "There is nothing to lift any more.");
        }
    }

    /** Answers an appeal as wrong: the suspension stands. */
    public void uphold(Suspension suspension, Actor by) {
        answer(suspension, AppealAnswer.UPHELD, now());
        note(by, AuditAction.ACCOUNT_SUSPENSION_UPHELD, suspension.accountId(), detail(suspension));
    }

    /** Answers an appeal as right after the time of the suspension, which has ended by itself. */
    public void regret(Suspension suspension, Actor by) {
        var now = now();
        if (suspension.holdsAt(now)) {
            lift(suspension, by);
            return;
        }
        store.lift(suspension.id(), now);
        answer(suspension, AppealAnswer.OVERTURNED, now);
        note(by, AuditAction.ACCOUNT_SUSPENSION_LIFTED, suspension.accountId(), detail(suspension));
    }

    private void answer(Suspension suspension, AppealAnswer answer, Instant now) {
        var appeal = suspension.appeal();
        if (appeal != null && appeal.answer() == null) {
            store.answer(suspension.id(), answer, now);
            outbox.publish(new AccountAnswered(
                    suspension.accountId(),
                    suspension.id(),
                    AccountAnswered.Question.APPEAL,
                    AccountAnswered.Answer.valueOf(answer.name())));
            meters.counter("kinora.suspensions.appeals.answered", "answer", answer.name())
                    .increment();
        }
    }

    /**
     * Files an appeal.
     *
     * @throws ProblemException SUSPENSION_APPEALED, SUSPENSION_OVER if it was lifted, SUSPENSION_APPEAL_TOO_LATE
     */
    public void appeal(Suspension suspension, @Nullable String statement) {
        if (suspension.appeal() != null) {
            throw new ProblemException(AccountProblem.SUSPENSION_APPEALED, "A person will look at it, or has done so.");
        }
        if (suspension.liftedAt() != null) {
            throw new ProblemException(AccountProblem.SUSPENSION_OVER, "It was lifted.");
        }
        if (!appealUntil(suspension).isAfter(now())) {
            throw new ProblemException(
                    AccountProblem.SUSPENSION_APPEAL_TOO_LATE, "An appeal is not possible any more.");
        }
        store.appeal(suspension.id(), statement, now());
    }

    public Optional<Suspension> find(UUID id) {
        return store.find(id);
    }

    /** Until when an appeal can be filed. */
    public Instant appealUntil(Suspension suspension) {
        return appeals.until(suspension.from());
    }

    /** It begins with the reason, by which the log is kept from those whom it does not concern. */
    private static String detail(Suspension suspension) {
        return suspension.reason() + ", suspension " + suspension.id();
    }

    private void note(Actor by, AuditAction action, UUID accountId, String detail) {
        audit.append(AuditLog.Entry.of(by, action, "account:" + accountId, detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
