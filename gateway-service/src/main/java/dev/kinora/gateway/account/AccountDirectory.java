package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.Login;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queries about accounts for the other features of the gateway. */
@Component
public class AccountDirectory {

    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final StaffRules rules;

    AccountDirectory(AccountRepository accounts, PasswordHasher hasher, StaffRules rules) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.rules = rules;
    }

    /** Finds the account that a handle or a confirmed e-mail address names. */
    public Candidate candidate(String typed) {
        Login login = Login.of(typed);
        Optional<Account> found = (login.isEmail()
                        ? accounts.findByEmail(login.value())
                        : accounts.findByHandle(login.value()))
                .filter(account -> account.state() != AccountState.ERASED);
        return found.map(account -> new Candidate(account.handle(), account.id(), account.passwordHash()))
                .orElseGet(() -> new Candidate(login.skeleton(), null, null));
    }

    /**
     * The account of the candidate if the password is right. A wrong password and an unknown login cost the same time
     * and both give an empty result. No database connection is held while the password is hashed.
     *
     * @throws ProblemException ACCOUNT_LOCKED when the password is right and the account is locked; SIGN_IN_BUSY when
     *     too many passwords are being hashed
     */
    public Optional<AccountSnapshot> authenticate(Candidate candidate, String password) {
        boolean matches = hasher.matches(password, candidate.passwordHash());
        UUID id = candidate.accountId();
        if (!matches || id == null) {
            return Optional.empty();
        }
        return admit(id);
    }

    /**
     * The account, which has proved who it is; empty when it is gone.
     *
     * @throws ProblemException ACCOUNT_LOCKED
     */
    public Optional<AccountSnapshot> admit(UUID id) {
        Optional<Account> account = accounts.findById(id);
        if (account.map(Account::state)
                .filter(state -> state == AccountState.LOCKED)
                .isPresent()) {
            throw new ProblemException(AccountProblem.ACCOUNT_LOCKED, "Ask the operators of this site why.");
        }
        return account.filter(Account::active).map(rules::snapshot);
    }

    /** How this account signs in, for asking its password again; empty when it is not active. */
    @Transactional(readOnly = true)
    public Optional<Candidate> candidate(UUID id) {
        return accounts.findById(id)
                .filter(Account::active)
                .map(account -> new Candidate(account.handle(), account.id(), account.passwordHash()));
    }

    /** The account; empty if it does not exist, is locked or has been erased. */
    @Transactional(readOnly = true)
    public Optional<AccountSnapshot> findActive(UUID id) {
        return accounts.findById(id).filter(Account::active).map(rules::snapshot);
    }

    /** What the rules about the staff mean for this account. */
    @Transactional(readOnly = true)
    public StaffStanding staffStanding(UUID id) {
        return accounts.findById(id)
                .filter(Account::active)
                .map(rules::standing)
                .orElse(StaffStanding.NONE);
    }

    /** The current roles of the account; empty if it is not active or tokens of this version have been revoked. */
    @Transactional(readOnly = true)
    public Set<Role> currentRoles(UUID id, long tokenVersion) {
        return accounts.findById(id)
                .filter(account -> account.active() && account.tokenVersion() == tokenVersion)
                .map(rules::granted)
                .orElse(Set.of());
    }

    /** The active account that has confirmed this address. */
    @Transactional(readOnly = true)
    public Optional<AccountView> findByConfirmedEmail(String address) {
        return accounts.findByEmail(Login.fold(address)).filter(Account::active).map(AccountView::of);
    }
}
