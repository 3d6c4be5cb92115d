package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.gateway.limits.LoginThrottle;
import dev.kinora.starter.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords and e-mail addresses of accounts. The expensive hash is computed before the transaction that stores it. */
@Component
public class AccountSecurity {

    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final AccountDirectory directory;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;

    AccountSecurity(
            Accounts accounts,
            NewAccounts newAccounts,
            AccountDirectory directory,
            PasswordHasher hasher,
            LoginThrottle throttle) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.directory = directory;
        this.hasher = hasher;
        this.throttle = throttle;
    }

    /**
     * Creates an account.
     *
     * @param actor the administrator who creates it; null for a sign-up
     */
    Account createAccount(NewAccount wanted, @Nullable UUID actor) {
        return hasher.admit(() -> {
            newAccounts.requireFree(wanted);
            String hash = hasher.hash(wanted.password(), wanted.handle(), wanted.email());
            return newAccounts.create(wanted, hash, actor);
        });
    }

    /**
     * Changes the password; all sessions but the given one end.
     *
     * @param secondFactor requires the second factor; runs after both passwords have been accepted
     */
    public void changePassword(UUID account, UUID session, String current, String wanted, Runnable secondFactor) {
        AccountView proved = prove(account, session, current).account();
        String hash = hasher.hash(wanted, proved.handle(), proved.email());
        secondFactor.run();
        accounts.changePassword(account, hash, session);
    }

    /**
     * Sets a new password for the owner of the mailbox; every session ends.
     *
     * @param inTheSameTransaction consumes the mailed token; an exception rolls the change back
     */
    public void resetPassword(UUID account, String wanted, Runnable inTheSameTransaction) {
        AccountView owner = accounts.own(account).account();
        String hash = hasher.hash(wanted, owner.handle(), owner.email());
        accounts.resetPassword(account, hash, inTheSameTransaction);
    }

    /** Confirms an address of the account, unless the account has claimed another one since. */
    public void confirmEmail(UUID account, String address) {
        accounts.confirmEmail(account, address);
    }

    /** Ends every other session: from now on they need a second factor. */
    public void beginSecondFactor(UUID account, UUID session) {
        accounts.beginSecondFactor(account, session);
    }

    /** The password alone is enough again; every other session ends. */
    public void endSecondFactor(UUID account, UUID session) {
        accounts.endSecondFactor(account, session);
    }

    /**
     * Removes the second factor of an account on behalf of an administrator; all its sessions end.
     *
     * @throws ProblemException ACCOUNT_NOT_FOUND, OWN_ACCOUNT
     */
    public void resetSecondFactor(UUID account, UUID admin) {
        accounts.resetSecondFactor(account, admin);
    }

    /** Ends every session of the account and refuses every access token that was issued before. */
    public void signOutEverywhere(UUID account) {
        accounts.signOutEverywhere(account);
    }

    /**
     * Asks for the password of a session's account again.
     *
     * @throws ProblemException BAD_CREDENTIALS; RATE_LIMITED after too many tries in this session
     */
    public AccountSnapshot prove(UUID account, UUID session, String password) {
        var candidate = directory
                .candidate(account)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_GONE, "Sign in again."));
        var tried = LoginThrottle.Try.ofKnownDevice(candidate.key(), session);
        throttle.take(tried);
        AccountSnapshot proved = directory
                .authenticate(candidate, password)
                .orElseThrow(() -> new ProblemException(AccountProblem.BAD_CREDENTIALS, "The password is wrong."));
        throttle.succeeded(tried);
        return proved;
    }
}
