package dev.kinora.gateway.passkey;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.limits.Attempts;
import dev.kinora.gateway.session.SignIn;
import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs in, and confirms a sign-in, with a passkey instead of a password. */
@Component
public class PasskeySignIn {

    private final Passkeys passkeys;
    private final AccountDirectory accounts;
    private final SignIn signIn;
    private final Attempts attempts;
    private final AccountMeters meters;

    PasskeySignIn(
            Passkeys passkeys, AccountDirectory accounts, SignIn signIn, Attempts attempts, AccountMeters meters) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.signIn = signIn;
        this.attempts = attempts;
        this.meters = meters;
    }

    /**
     * Returns the account whose passkey signed, and remembers the device.
     *
     * @throws ProblemException PASSKEY_REFUSED; CHALLENGE_INVALID; RATE_LIMITED after too many failures;
     *     ACCOUNT_LOCKED, only if the passkey belongs to the account
     */
    public AccountSnapshot check(PasskeyAssertion assertion, HttpServletRequest request, HttpServletResponse response) {
        return meters.count(Act.PASSKEY_SIGN_IN, () -> admit(assertion, request, response));
    }

    /**
     * Confirms with a passkey of the account that the owner of its session still uses it.
     *
     * @throws ProblemException PASSKEY_REFUSED; CHALLENGE_INVALID; RATE_LIMITED after too many failures
     */
    void confirm(UUID account, UUID session, PasskeyAssertion assertion, HttpServletRequest request) {
        meters.count(Act.PASSKEY_CONFIRM, () -> {
            attempts.take(Attempts.Kind.PASSKEY, request.getRemoteAddr());
            passkeys.confirm(account, session, assertion);
            attempts.succeeded(Attempts.Kind.PASSKEY, request.getRemoteAddr());
        });
    }

    private AccountSnapshot admit(
            PasskeyAssertion assertion, HttpServletRequest request, HttpServletResponse response) {
        attempts.take(Attempts.Kind.PASSKEY, request.getRemoteAddr());
        UUID id = passkeys.prove(assertion);
        AccountSnapshot account = accounts.admit(id)
                .orElseThrow(() -> Passkeys.refused(new IllegalStateException("Account " + id + " is gone")));
        attempts.succeeded(Attempts.Kind.PASSKEY, request.getRemoteAddr());
        signIn.remember(id, request, response);
        return account;
    }
}
