package dev.kinora.gateway.token;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.gateway.limits.LoginThrottle;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Checks a login and a password, and how often somebody tries. */
@Component
public class SignIn {

    private final AccountDirectory accounts;
    private final LoginThrottle throttle;

    SignIn(AccountDirectory accounts, LoginThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /**
     * The account, if the password is right.
     *
     * @throws ProblemException BAD_CREDENTIALS, the same for an unknown login; RATE_LIMITED after too many tries
     */
    public AccountView check(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String login = AccountDirectory.fold(credentials.login());
        Optional<Duration> wait = throttle.tryAgainAfter(login, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
            throw new ProblemException(CommonProblem.RATE_LIMITED, "Too many tries to sign in; see Retry-After");
        }
        AccountView account = accounts.authenticate(login, credentials.password())
                .orElseThrow(() -> new ProblemException(
                        TokenProblem.BAD_CREDENTIALS, "No account has this handle or e-mail and this password"));
        throttle.succeeded(login, request.getRemoteAddr());
        return account;
    }

    /** A handle or an e-mail address, and a password. */
    public record Credentials(
            @NotBlank @Size(max = 254) String login,
            @NotNull @Size(min = 1, max = 128) String password) {

        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }
}
