package dev.kinora.gateway.account;

import dev.kinora.gateway.account.audit.AccountAudit;
import dev.kinora.gateway.account.handle.FormerHandles;
import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts. */
@Component
class NewAccounts {

    private final AccountRepository accounts;
    private final FormerHandles former;
    private final AccountAnnouncements announcements;
    private final AccountAudit audit;
    private final Ids ids;
    private final InstantSource clock;

    NewAccounts(
            AccountRepository accounts,
            FormerHandles former,
            AccountAnnouncements announcements,
            AccountAudit audit,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.former = former;
        this.announcements = announcements;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a new account and publishes it.
     *
     * @param actor the administrator who creates it; null for a sign-up
     * @throws ProblemException HANDLE_TAKEN; EMAIL_TAKEN for an address that counts as confirmed
     */
    @Transactional
    public Account create(NewAccount wanted, String passwordHash, @Nullable UUID actor) {
        requireFree(wanted);
        Account account = insert(new Account(ids.next(), wanted, passwordHash, clock.instant()));
        announcements.created(account);
        audit.note(account.id(), actor, AccountAudit.Action.CREATED, account.roleNames());
        return account;
    }

    /** Checks for conflicts that {@link #create} would refuse, before the expensive hash is computed. */
    @Transactional(readOnly = true)
    public void requireFree(NewAccount wanted) {
        if (accounts.existsByHandle(wanted.handle()) || former.isReserved(wanted.handle(), ids.next())) {
            throw new ProblemException(AccountProblem.HANDLE_TAKEN, "Choose another handle.");
        }
        if (wanted.emailConfirmed() && accounts.existsByEmail(wanted.email())) {
            throw new ProblemException(AccountProblem.EMAIL_TAKEN, "Another account has this address.");
        }
    }

    private Account insert(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            // Concurrent requests: the database decides, and its constraint names the conflict.
            boolean email =
                    String.valueOf(e.getMostSpecificCause().getMessage()).contains("account_email_unique");
            throw new ProblemException(
                    email ? AccountProblem.EMAIL_TAKEN : AccountProblem.HANDLE_TAKEN, "Another account has it.", e);
        }
    }
}
