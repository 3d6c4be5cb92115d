package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.Action;
import dev.kinora.moderation.account.AccountCase.Decided;
import dev.kinora.moderation.account.AccountCase.Purpose;
import dev.kinora.moderation.account.AccountCase.State;
import dev.kinora.moderation.account.Suspension.Source;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about accounts: their cases, suspensions on their own initiative, and appeals. */
@Component
@Transactional
class AccountDesk {

    private final AccountCases cases;
    private final SuspensionStore store;
    private final Suspensions suspensions;
    private final Standings standings;
    private final ErasedAccounts erased;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final InstantSource clock;

    AccountDesk(
            AccountCases cases,
            SuspensionStore store,
            Suspensions suspensions,
            Standings standings,
            ErasedAccounts erased,
            AuditLog audit,
            MeterRegistry meters,
            InstantSource clock) {
        this.cases = cases;
        this.store = store;
        this.suspensions = suspensions;
        this.standings = standings;
        this.erased = erased;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /** A person is asked as soon as the strikes of an account call for it; a machine suspends nobody. */
    @EventListener
    void on(SuspensionProposed proposed) {
        open(proposed.accountId(), Purpose.STRIKES, null, proposed.points() + " points");
    }

    private void open(UUID accountId, Purpose purpose, @Nullable UUID suspensionId, @Nullable String detail) {
        cases.open(accountId, purpose, suspensionId, detail, now()).ifPresent(id -> {
            audit.append(AuditLog.Entry.of(
                    null, AuditAction.ACCOUNT_CASE_OPENED, "account:" + accountId, purpose + " case " + id));
            meters.counter("kinora.accounts.cases", "purpose", purpose.name()).increment();
        });
    }

    /** Suspends an account without a case; this answers the questions whether it has to be suspended. */
    Suspension suspend(UUID accountId, NewSuspension wanted, Actor by) {
        requireOther(accountId, by);
        erased.requireNotErased(accountId);
        standings.lock(accountId);
        var made = suspensions.suspend(accountId, wanted, Source.OWN_INITIATIVE, by);
        settle(accountId, Action.SUSPEND, by);
        erased.requireNotErasedAfterWriting(accountId);
        return made;
    }

    /** Lifts a suspension; this answers an appeal against it. */
    void lift(UUID suspensionId, Actor by) {
        var suspension = locked(suspensionId);
        requireOther(suspension.accountId(), by);
        suspensions.lift(suspension, by);
        settle(suspension.accountId(), Action.LIFT, by);
    }

    /** Decides the waiting cases of an account that this action answers. */
    private void settle(UUID accountId, Action action, Actor by) {
        cases.waiting(accountId).stream()
                .filter(waiting -> waiting.purpose().isAnsweredBy(action))
                .forEach(waiting -> cases.decide(waiting.id(), new Decided(action, null, by, now())));
    }

    /** Files an appeal of the owner against a suspension of their account. */
    void appeal(UUID suspensionId, UUID accountId, @Nullable String statement) {
        var suspension = locked(suspensionId);
        if (!suspension.accountId().equals(accountId)) {
            throw noSuspension();
        }
        suspensions.appeal(suspension, statement);
        open(accountId, Purpose.APPEAL, suspensionId, null);
        erased.requireNotErasedAfterWriting(accountId);
    }

    /** A case; its version is that of the decision that is expected. */
    @Transactional(readOnly = true)
    public AccountCase find(UUID caseId) {
        return cases.find(caseId).orElseThrow(AccountDesk::noCase);
    }

    /**
     * Decides a case.
     *
     * @param wanted the suspension, needed for SUSPEND and for nothing else
     * @throws ProblemException ACCOUNT_CASE_NOT_FOUND, ACCOUNT_CASE_DECIDED, ACCOUNT_ACTION_NOT_AVAILABLE, OWN_ACCOUNT,
     *     OWN_SUSPENSION, ACCOUNT_SUSPENDED_ALREADY, PRECONDITION_FAILED
     */
    AccountCase decide(
            UUID caseId,
            ExpectedVersion expected,
            Action action,
            @Nullable NewSuspension wanted,
            @Nullable String note,
            Actor by) {
        var accountId = find(caseId).accountId();
        standings.lock(accountId);
        var decided = cases.lock(caseId).orElseThrow(AccountDesk::noCase);
        requireOther(accountId, by);
        requireOpen(decided, expected, action);
        apply(decided, action, wanted, by);
        cases.decide(caseId, new Decided(action, note, by, now()));
        return find(caseId);
    }

    private static void requireOpen(AccountCase decided, ExpectedVersion expected, Action action) {
        if (decided.state() == State.DECIDED) {
            throw new ProblemException(AccountProblem.ACCOUNT_CASE_DECIDED, "Somebody has decided already.");
        }
        expected.requireMatch(decided.version());
        if (!decided.purpose().isAnsweredBy(action)) {
            throw new ProblemException(
                    AccountProblem.ACCOUNT_ACTION_NOT_AVAILABLE,
                    action + " does not answer the question of this case.");
        }
    }

    private void apply(AccountCase decided, Action action, @Nullable NewSuspension wanted, Actor by) {
        switch (action) {
            case DISMISS ->
                audit.append(AuditLog.Entry.of(
                        by,
                        AuditAction.ACCOUNT_CASE_DISMISSED,
                        "account:" + decided.accountId(),
                        decided.purpose() + " case " + decided.id()));
            case SUSPEND -> suspensions.suspend(decided.accountId(), required(wanted), Source.STRIKES, by);
            case UPHOLD -> suspensions.uphold(contested(decided, by), by);
            case LIFT -> suspensions.regret(contested(decided, by), by);
        }
    }

    private static NewSuspension required(@Nullable NewSuspension wanted) {
        if (wanted == null) {
            throw new ProblemException(
                    AccountProblem.ACCOUNT_ACTION_NOT_AVAILABLE, "Say for what and how long in suspension.");
        }
        return wanted;
    }

    private Suspension contested(AccountCase decided, Actor by) {
        var suspension =
                store.find(Objects.requireNonNull(decided.suspensionId())).orElseThrow(AccountDesk::noSuspension);
        if (suspension.by().id().equals(by.id())) {
            throw new ProblemException(AccountProblem.OWN_SUSPENSION, "You have suspended the account yourself.");
        }
        return suspension;
    }

    private static void requireOther(UUID accountId, Actor by) {
        if (accountId.equals(by.id())) {
            throw new ProblemException(AccountProblem.OWN_ACCOUNT, "This is your own account.");
        }
    }

    private Suspension locked(UUID suspensionId) {
        var accountId =
                store.find(suspensionId).orElseThrow(AccountDesk::noSuspension).accountId();
        standings.lock(accountId);
        return store.find(suspensionId).orElseThrow(AccountDesk::noSuspension);
    }

    private static ProblemException noCase() {
        return new ProblemException(AccountProblem.ACCOUNT_CASE_NOT_FOUND, "There is no case with this id.");
    }

    private static ProblemException noSuspension() {
        return new ProblemException(AccountProblem.SUSPENSION_NOT_FOUND, "There is no suspension with this id.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
