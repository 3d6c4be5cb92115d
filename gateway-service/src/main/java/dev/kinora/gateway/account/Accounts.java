package dev.kinora.gateway.account;

import dev.kinora.gateway.account.audit.AccountAudit;
import dev.kinora.gateway.account.event.AccountAccessChanged;
import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.Role;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes accounts and publishes each change to the other services. */
@Component
class Accounts {

    private final AccountRepository accounts;
    private final AccountAudit audit;
    private final Revocations revocations;
    private final StaffRules rules;
    private final AccountAnnouncements announcements;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Accounts(
            AccountRepository accounts,
            AccountAudit audit,
            Revocations revocations,
            StaffRules rules,
            AccountAnnouncements announcements,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.revocations = revocations;
        this.rules = rules;
        this.announcements = announcements;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    public AccountSnapshot describe(
            UUID id, ExpectedVersion expected, @Nullable String displayName, @Nullable String bio) {
        Account account = owned(id);
        expected.requireMatch(account.version());
        account.describe(displayName, bio, clock.instant());
        return rules.snapshot(announcements.changed(account));
    }

    /**
     * Takes the words of the owner from a profile, as moderation decided. An account that is gone has none.
     *
     * @param reason code of the reason
     */
    @Transactional
    public void resetProfile(UUID id, String reason) {
        accounts.findById(id)
                .filter(account -> account.state() != AccountState.ERASED)
                .ifPresent(account -> {
                    account.describe(account.handle(), "", clock.instant());
                    announcements.changed(account);
                    audit.note(id, null, AccountAudit.Action.PROFILE_RESET, reason);
                });
    }

    @Transactional
    public ManagedAccount assignRoles(UUID id, Set<Role> roles, UUID actor) {
        Account account = managed(id);
        if (!roles.contains(Role.ADMIN)) {
            keepAnAdmin(account);
        }
        account.assignRoles(roles, clock.instant());
        announcements.changed(account);
        audit.note(id, actor, AccountAudit.Action.ROLES_ASSIGNED, account.roleNames());
        endAccess(account, null);
        return ManagedAccount.of(account);
    }

    @Transactional
    public ManagedAccount lock(UUID id, String reason, UUID actor) {
        if (id.equals(actor)) {
            throw new ProblemException(AccountProblem.OWN_ACCOUNT, "Another administrator can lock it.");
        }
        Account account = managed(id);
        if (account.active()) {
            keepAnAdmin(account);
            account.lock(new Account.Lock(reason, clock.instant(), actor));
            accounts.saveAndFlush(account);
            audit.note(id, actor, AccountAudit.Action.LOCKED, reason);
            endAccess(account, null);
        }
        return ManagedAccount.of(account);
    }

    @Transactional
    public ManagedAccount unlock(UUID id, UUID actor) {
        Account account = managed(id);
        if (!account.active()) {
            account.unlock(clock.instant());
            accounts.saveAndFlush(account);
            audit.note(id, actor, AccountAudit.Action.UNLOCKED, "");
        }
        return ManagedAccount.of(account);
    }

    /** Stores a new password; every other session ends, and all access tokens issued so far are revoked. */
    @Transactional
    public void changePassword(UUID id, String passwordHash, UUID session) {
        replacePassword(owned(id), passwordHash, session);
        audit.note(id, id, AccountAudit.Action.PASSWORD_CHANGED, "");
    }

    /** Stores a new password chosen by the owner of the mailbox; every session ends. */
    @Transactional
    public void resetPassword(UUID id, String passwordHash, Runnable inTheSameTransaction) {
        inTheSameTransaction.run();
        replacePassword(owned(id), passwordHash, null);
        audit.note(id, null, AccountAudit.Action.PASSWORD_RESET, "");
    }

    /** From now on the password alone does not sign in; every other session ends. */
    @Transactional
    public void beginSecondFactor(UUID id, UUID session) {
        Account account = owned(id);
        account.beginSecondFactor(clock.instant());
        accounts.saveAndFlush(account);
        audit.note(id, id, AccountAudit.Action.SECOND_FACTOR_SET, "");
        endAccess(account, session);
    }

    /** The password alone signs in again; every other session ends. */
    @Transactional
    public void endSecondFactor(UUID id, UUID session) {
        Account account = owned(id);
        account.endSecondFactor(clock.instant());
        accounts.saveAndFlush(account);
        audit.note(id, id, AccountAudit.Action.SECOND_FACTOR_ENDED, "");
        endAccess(account, session);
    }

    /** As {@link #endSecondFactor}, by an administrator; every session ends. */
    @Transactional
    public void resetSecondFactor(UUID id, UUID actor) {
        if (id.equals(actor)) {
            throw new ProblemException(AccountProblem.OWN_ACCOUNT, "Remove it in your own settings.");
        }
        Account account = managed(id);
        account.endSecondFactor(clock.instant());
        accounts.saveAndFlush(account);
        audit.note(id, actor, AccountAudit.Action.SECOND_FACTOR_RESET, "");
        endAccess(account, null);
    }

    private void replacePassword(Account account, String passwordHash, @Nullable UUID exceptSession) {
        account.changePassword(passwordHash, clock.instant());
        accounts.saveAndFlush(account);
        endAccess(account, exceptSession);
    }

    /** Confirms the address of the account, unless the account has claimed another one since. */
    @Transactional
    public void confirmEmail(UUID id, String address) {
        Account account = owned(id);
        if (!address.equals(account.pendingEmail())) {
            return;
        }
        account.confirmEmail(address, clock.instant());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(AccountProblem.EMAIL_TAKEN, "Another account has this address.", e);
        }
    }

    /** Ends every session of the account and revokes all access tokens issued so far. */
    @Transactional
    public void signOutEverywhere(UUID id) {
        Account account = owned(id);
        account.revokeTokens(clock.instant());
        accounts.saveAndFlush(account);
        endAccess(account, null);
    }

    @Transactional
    public void erase(UUID id) {
        Account account = owned(id);
        keepAnAdmin(account);
        account.erase(clock.instant());
        publisher.publishEvent(new AccountErased(id));
        // Other services show the anonymized profile and release the handle immediately, before they erase the rest.
        announcements.changed(account);
        announcements.erasureRequested(account);
        audit.note(id, id, AccountAudit.Action.ERASED, "");
        endAccess(account, null);
    }

    @Transactional(readOnly = true)
    public AccountSnapshot own(UUID id) {
        return rules.snapshot(owned(id));
    }

    private Account owned(UUID id) {
        return accounts.findById(id)
                .filter(Account::active)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_GONE, "Sign up again."));
    }

    private Account managed(UUID id) {
        return accounts.findById(id)
                .filter(account -> account.state() != AccountState.ERASED)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_NOT_FOUND, "No account " + id));
    }

    private void keepAnAdmin(Account account) {
        if (account.roles().contains(Role.ADMIN) && accounts.lockAdmins().size() <= 1) {
            throw new ProblemException(AccountProblem.LAST_ADMIN, "Give another account the role admin first.");
        }
    }

    private void endAccess(Account account, @Nullable UUID exceptSession) {
        revocations.before(account.id(), account.tokenVersion());
        publisher.publishEvent(new AccountAccessChanged(account.id(), exceptSession));
    }
}
