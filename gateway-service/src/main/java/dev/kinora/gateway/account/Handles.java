package dev.kinora.gateway.account;

import dev.kinora.gateway.account.audit.AccountAudit;
import dev.kinora.gateway.account.handle.FormerHandles;
import dev.kinora.gateway.account.handle.HandleRules;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes handles of accounts. The handle before stays reserved for a while. */
@Component
class Handles {

    private final AccountRepository accounts;
    private final FormerHandles former;
    private final AccountAnnouncements announcements;
    private final StaffRules rules;
    private final AccountAudit audit;
    private final AccountProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    Handles(
            AccountRepository accounts,
            FormerHandles former,
            AccountAnnouncements announcements,
            StaffRules rules,
            AccountAudit audit,
            AccountProperties properties,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.former = former;
        this.announcements = announcements;
        this.rules = rules;
        this.audit = audit;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives an account the handle that its owner has chosen; the one that it has already changes nothing.
     *
     * @throws ProblemException HANDLE_RESERVED, HANDLE_TAKEN, HANDLE_CHANGED_RECENTLY with {@code until}, ACCOUNT_GONE
     */
    @Transactional
    public AccountSnapshot choose(UUID id, String wanted) {
        Account account = accounts.findById(id)
                .filter(Account::active)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_GONE, "Sign up again."));
        if (account.handle().equals(wanted)) {
            return rules.snapshot(account);
        }
        if (HandleRules.isReserved(wanted)) {
            throw new ProblemException(AccountProblem.HANDLE_RESERVED, "Choose another handle.");
        }
        Instant now = clock.instant();
        requireLongEnough(account, now);
        if (accounts.existsByHandle(wanted) || former.isReserved(wanted, id)) {
            throw new ProblemException(AccountProblem.HANDLE_TAKEN, "Choose another handle.");
        }
        former.reserve(account.handle(), id, false, now.plus(properties.handleReservation()));
        account.chooseHandle(wanted, now);
        store(account);
        former.release(wanted);
        // Others read who changed what, but not the names: they are personal, and the record is kept.
        audit.note(id, id, AccountAudit.Action.HANDLE_CHANGED, "");
        return rules.snapshot(account);
    }

    private void requireLongEnough(Account account, Instant now) {
        Instant last = account.handleChangedAt();
        Instant next = last == null ? Instant.MIN : last.plus(properties.handleInterval());
        if (next.isAfter(now)) {
            throw new ProblemException(
                            AccountProblem.HANDLE_CHANGED_RECENTLY, "You can choose another one from " + next + " on.")
                    .with("until", next.toString());
        }
    }

    /**
     * Gives an account a neutral handle, and takes the words of the owner from its profile, as moderation decided. The owner
     * can choose another handle at once, but not the one before. An account that is gone has none.
     *
     * @param reason code of the reason
     */
    @Transactional
    public void takeAway(UUID id, String reason) {
        accounts.findById(id)
                .filter(account -> account.state() != AccountState.ERASED)
                .ifPresent(account -> {
                    Instant now = clock.instant();
                    former.reserve(account.handle(), id, true, now.plus(properties.handleReservation()));
                    // Which of them was judged is not known here: an owner may have changed it meanwhile.
                    former.takeAwayAll(id);
                    account.neutralize(neutral(), now);
                    store(account);
                    audit.note(id, null, AccountAudit.Action.HANDLE_RESET, reason);
                });
    }

    /** Of the random end of an id. Nobody can choose a handle like this, so that no other account has it. */
    private String neutral() {
        return HandleRules.NEUTRAL + ids.next().toString().replace("-", "").substring(16);
    }

    private void store(Account account) {
        try {
            announcements.changed(account);
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(AccountProblem.HANDLE_TAKEN, "Another account has it.", e);
        }
    }
}
