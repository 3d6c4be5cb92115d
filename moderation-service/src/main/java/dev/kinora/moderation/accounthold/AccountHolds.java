package dev.kinora.moderation.accounthold;

import dev.kinora.moderation.accounthold.AccountHold.Lifting;
import dev.kinora.moderation.accounthold.AccountHold.Step;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.retention.OldRows;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds accounts because of suspected harm to children. One person holds, two people lift: one proposes, another confirms. */
@Component
@Transactional
public class AccountHolds {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final Duration LIFTED = Duration.ofDays(370);

    private final AccountHoldStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher publisher;
    private final ErasedAccounts erased;
    private final OldRows lifted;
    private final Ids ids;
    private final InstantSource clock;

    AccountHolds(
            AccountHoldStore store,
            AuditLog audit,
            ApplicationEventPublisher publisher,
            ErasedAccounts erased,
            JdbcClient jdbc,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.publisher = publisher;
        this.erased = erased;
        this.lifted = new OldRows(jdbc, "account_hold", "lifted_at");
        this.ids = ids;
        this.clock = clock;
        Gauge.builder("kinora.accounts.held", store, AccountHoldStore::countHolding)
                .description("Accounts that are held because of suspected harm to children")
                .register(meters);
    }

    /** The hold of an account that holds now; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AccountHold> of(UUID accountId) {
        return store.holding(accountId);
    }

    /** Holds that hold, or lifted ones, the newest first. */
    @Transactional(readOnly = true)
    public Page<AccountHold> page(boolean over, @Nullable String cursor, int limit) {
        var before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        return Page.of(store.before(before, over, limit + 1), limit, hold -> Cursor.encode(hold.id()));
    }

    /**
     * Holds the account that posted something.
     *
     * @param videosHidden whether nobody sees its videos meanwhile
     * @throws ProblemException ACCOUNT_HELD_ALREADY
     */
    public AccountHold hold(Subject subject, String reason, boolean videosHidden, Actor by) {
        var hold = new AccountHold(
                ids.next(),
                subject.ownerId(),
                subject.caseId(),
                reason,
                videosHidden,
                new Step(by, clock.instant().truncatedTo(ChronoUnit.MICROS)),
                null,
                null);
        if (!store.isAdded(hold)) {
            throw new ProblemException(
                    AccountHoldProblem.ACCOUNT_HELD_ALREADY, "Lift that hold before you order another one.");
        }
        note(by, AuditAction.ACCOUNT_HELD, hold, (videosHidden ? "with its videos: " : "") + reason);
        publisher.publishEvent(new AccountHoldChanged(hold.accountId()));
        return hold;
    }

    /**
     * Proposes to lift a hold, or confirms what another person has proposed, which lifts it.
     *
     * @throws ProblemException ACCOUNT_HOLD_NOT_FOUND, ACCOUNT_HOLD_OVER, ACCOUNT_HOLD_PROPOSED, OWN_ACCOUNT_HOLD
     */
    public AccountHold lift(UUID id, String reason, Actor by) {
        var hold = store.lock(id)
                .orElseThrow(() -> new ProblemException(
                        AccountHoldProblem.ACCOUNT_HOLD_NOT_FOUND, "There is no hold with this id."));
        if (hold.accountId().equals(by.id())) {
            throw new ProblemException(AccountHoldProblem.OWN_ACCOUNT_HOLD, "This is your own account.");
        }
        if (hold.lifted() != null) {
            throw new ProblemException(AccountHoldProblem.ACCOUNT_HOLD_OVER, "There is nothing to lift any more.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lifting = hold.lifting();
        if (lifting == null) {
            store.propose(id, new Lifting(reason, by, now));
            note(by, AuditAction.ACCOUNT_HOLD_LIFT_PROPOSED, hold, reason);
        } else if (lifting.by().id().equals(by.id())) {
            throw new ProblemException(
                    AccountHoldProblem.ACCOUNT_HOLD_PROPOSED, "It is lifted when somebody else confirms that.");
        } else {
            store.lift(id, new Step(by, now));
            note(
                    by,
                    AuditAction.ACCOUNT_HOLD_LIFTED,
                    hold,
                    "proposed by " + lifting.by().id() + ": " + reason);
            publisher.publishEvent(new AccountHoldChanged(hold.accountId()));
            erased.eraseAgain(hold.accountId());
        }
        return store.lock(id).orElseThrow();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT50M")
    void forget() {
        lifted.deleteBefore(clock.instant().minus(LIFTED));
    }

    private void note(Actor by, AuditAction action, AccountHold hold, String detail) {
        audit.append(AuditLog.Entry.of(by, action, "account:" + hold.accountId(), detail));
    }
}
