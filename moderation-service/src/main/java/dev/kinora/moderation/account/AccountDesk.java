package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.Action;
import dev.kinora.moderation.account.AccountCase.Decided;
import dev.kinora.moderation.account.AccountCase.Purpose;
import dev.kinora.moderation.account.AccountCase.State;
import dev.kinora.moderation.account.suspension.AccountProblem;
import dev.kinora.moderation.account.suspension.NewSuspension;
import dev.kinora.moderation.account.suspension.Standings;
import dev.kinora.moderation.account.suspension.Suspension;
import dev.kinora.moderation.account.suspension.Suspension.Source;
import dev.kinora.moderation.account.suspension.Suspensions;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.childsafety.AccountProposals;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about accounts: their cases, suspensions on their own initiative, and appeals. */
@Component
@Transactional
class AccountDesk {

    private final AccountCases cases;
    private final AccountQuestions questions;
    private final Suspensions suspensions;
    private final Standings standings;
    private final AccountProposals proposals;
    private final ErasedAccounts erased;
    private final AuditLog audit;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    AccountDesk(
            AccountCases cases,
            AccountQuestions questions,
            Suspensions suspensions,
            Standings standings,
            AccountProposals proposals,
            ErasedAccounts erased,
            AuditLog audit,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.cases = cases;
        this.questions = questions;
        this.suspensions = suspensions;
        this.standings = standings;
        this.proposals = proposals;
        this.erased = erased;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Suspends an account without a case; this answers the questions whether it has to be suspended. */
    Suspension suspend(UUID accountId, NewSuspension wanted, Actor by) {
        requireOther(accountId, by);
        erased.requireNotErased(accountId);
        standings.lock(accountId);
        var made = suspensions.suspend(accountId, wanted, Source.OWN_INITIATIVE, by);
        settle(accountId, Action.SUSPEND, wanted.reason() == ReasonCode.CHILD_SAFETY, by);
        erased.requireNotErasedAfterWriting(accountId);
        return made;
    }

    /**
     * Lifts a suspension; this answers an appeal against it. One because of harm to children is lifted by two people with that role.
     *
     * @param children whether this person has the role
     */
    void lift(UUID suspensionId, boolean children, Actor by) {
        var suspension = locked(suspensionId);
        requireOther(suspension.accountId(), by);
        if (suspension.reason() == ReasonCode.CHILD_SAFETY) {
            if (!children) {
                throw noSuspension();
            }
            suspensions.requireInForce(suspension);
            proposals.require(
                    new AccountProposals.Decided(suspensionId, suspension.accountId(), Action.LIFT.name(), null), by);
        }
        suspensions.lift(suspension, by);
        settle(suspension.accountId(), Action.LIFT, suspension.reason() == ReasonCode.CHILD_SAFETY, by);
    }

    /**
     * Decides the waiting cases of an account that this action answers; those about harm to children only if it is about that, and
     * then the others become such, because their answer tells why.
     */
    private void settle(UUID accountId, Action action, boolean children, Actor by) {
        cases.waiting(accountId).stream()
                .filter(waiting -> waiting.purpose().isAnsweredBy(action))
                .filter(waiting -> children || !waiting.childSafety())
                .forEach(waiting -> {
                    if (children && !waiting.childSafety()) {
                        cases.takeOver(waiting.id());
                    }
                    close(waiting, new Decided(action, null, null, by, now()));
                });
    }

    private void close(AccountCase decided, Decided decision) {
        cases.decide(decided.id(), decision);
        proposals.forget(decided.id());
        if (decided.purpose() == Purpose.REPORT) {
            publisher.publishEvent(
                    new AccountReportsAnswered(decided.accountId(), decision.action() != Action.DISMISS));
        }
    }

    /** Files an appeal of the owner against a suspension of their account. */
    void appeal(UUID suspensionId, UUID accountId, @Nullable String statement) {
        var suspension = locked(suspensionId);
        if (!suspension.accountId().equals(accountId)) {
            throw noSuspension();
        }
        suspensions.appeal(suspension, statement);
        questions.open(
                accountId,
                new AccountQuestions.Asked(
                        Purpose.APPEAL, suspensionId, null, suspension.reason() == ReasonCode.CHILD_SAFETY));
        erased.requireNotErasedAfterWriting(accountId);
    }

    /**
     * A case; its version is that of the decision that is expected.
     *
     * @param children whether the reader has the role for child safety; for everybody else such a case does not exist
     */
    @Transactional(readOnly = true)
    public AccountCase find(UUID caseId, boolean children) {
        return cases.find(caseId)
                .filter(found -> children || !found.childSafety())
                .orElseThrow(AccountDesk::noCase);
    }

    /**
     * Decides a case.
     *
     * @param children whether this person has the role for child safety
     * @param asked what is decided; its suspension is needed for SUSPEND, its reason for a reset
     * @throws ProblemException ACCOUNT_CASE_NOT_FOUND, ACCOUNT_CASE_DECIDED, ACCOUNT_ACTION_NOT_AVAILABLE, OWN_ACCOUNT,
     *     OWN_SUSPENSION, ACCOUNT_SUSPENDED_ALREADY, PRECONDITION_FAILED, SECOND_PERSON_NEEDED
     */
    AccountCase decide(UUID caseId, ExpectedVersion expected, AccountDecision asked, boolean children, Actor by) {
        var accountId = find(caseId, children).accountId();
        standings.lock(accountId);
        var decided = cases.lock(caseId)
                .filter(locked -> children || !locked.childSafety())
                .orElseThrow(AccountDesk::noCase);
        requireOther(accountId, by);
        requireOpen(decided, expected, asked.action());
        if (decided.childSafety() && !asked.action().isEnoughAlone()) {
            requireOtherSuspender(decided, by);
            proposals.require(
                    new AccountProposals.Decided(
                            caseId, accountId, asked.action().name(), asked.note()),
                    by);
        }
        apply(decided, asked, by);
        var reason = asked.action().resets() ? asked.reason() : null;
        if (isAboutChildren(asked) && !decided.childSafety()) {
            cases.takeOver(caseId);
        }
        close(decided, new Decided(asked.action(), reason, asked.note(), by, now()));
        return find(caseId, true);
    }

    private static boolean isAboutChildren(AccountDecision asked) {
        var suspension = asked.suspension();
        return asked.reason() == ReasonCode.CHILD_SAFETY
                || (suspension != null && suspension.reason() == ReasonCode.CHILD_SAFETY);
    }

    /** Nobody proposes what they could not decide. */
    private void requireOtherSuspender(AccountCase decided, Actor by) {
        if (decided.purpose() == Purpose.APPEAL) {
            contested(decided, by);
        }
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

    private void apply(AccountCase decided, AccountDecision asked, Actor by) {
        switch (asked.action()) {
            case DISMISS ->
                audit.append(AuditLog.Entry.of(
                        by,
                        decided.childSafety()
                                ? AuditAction.ACCOUNT_SAFETY_CASE_DISMISSED
                                : AuditAction.ACCOUNT_CASE_DISMISSED,
                        "account:" + decided.accountId(),
                        decided.purpose() + " case " + decided.id()));
            case SUSPEND ->
                suspensions.suspend(decided.accountId(), required(asked.suspension()), source(decided.purpose()), by);
            case RESET_PROFILE, RESET_HANDLE -> reset(decided, asked, by);
            case UPHOLD -> suspensions.uphold(contested(decided, by), by);
            case LIFT -> suspensions.regret(contested(decided, by), by);
        }
    }

    private void reset(AccountCase decided, AccountDecision asked, Actor by) {
        var reason = asked.reason();
        if (reason == null || reason == ReasonCode.NO_VIOLATION) {
            throw new ProblemException(
                    AccountProblem.ACCOUNT_ACTION_NOT_AVAILABLE, "Say in reason which rule the profile breaks.");
        }
        boolean handle = asked.action() == Action.RESET_HANDLE;
        audit.append(AuditLog.Entry.of(
                by,
                handle ? AuditAction.HANDLE_RESET : AuditAction.PROFILE_RESET,
                "account:" + decided.accountId(),
                reason + ", case " + decided.id()));
        publisher.publishEvent(new ProfileResetDecided(decided.accountId(), decided.id(), reason, handle));
    }

    private static Source source(Purpose purpose) {
        return switch (purpose) {
            case STRIKES -> Source.STRIKES;
            case REPORT -> Source.NOTICE;
            case PROFILE, APPEAL -> Source.OWN_INITIATIVE;
        };
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
                suspensions.find(Objects.requireNonNull(decided.suspensionId())).orElseThrow(AccountDesk::noSuspension);
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
        var accountId = suspensions
                .find(suspensionId)
                .orElseThrow(AccountDesk::noSuspension)
                .accountId();
        standings.lock(accountId);
        return suspensions.find(suspensionId).orElseThrow(AccountDesk::noSuspension);
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
