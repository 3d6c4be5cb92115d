package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.account.Candidate;
import dev.kinora.gateway.factor.SecondFactors;
import dev.kinora.gateway.limits.LoginThrottle;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks credentials and limits attempts. */
@Component
public class SignIn {

    private final AccountDirectory accounts;
    private final LoginThrottle throttle;
    private final KnownDevices devices;
    private final SecondFactors secondFactors;
    private final AccountMeters meters;

    SignIn(
            AccountDirectory accounts,
            LoginThrottle throttle,
            KnownDevices devices,
            SecondFactors secondFactors,
            AccountMeters meters) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.devices = devices;
        this.secondFactors = secondFactors;
        this.meters = meters;
    }

    /**
     * Returns the account if the password is right, and the code where the account has a second factor; remembers the
     * device.
     *
     * @throws ProblemException BAD_CREDENTIALS, the same for an unknown login; RATE_LIMITED after too many attempts;
     *     ACCOUNT_LOCKED, SECOND_FACTOR_REQUIRED and SECOND_FACTOR_WRONG, only when the password is right
     */
    public AccountSnapshot check(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        return meters.count(Act.PASSWORD_SIGN_IN, () -> admit(credentials, request, response));
    }

    private AccountSnapshot admit(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Candidate candidate = accounts.candidate(credentials.login());
        UUID id = candidate.accountId();
        UUID device = id == null ? null : devices.find(request, id);
        var tried = new LoginThrottle.Try(candidate.key(), request.getRemoteAddr(), device);
        throttle.take(tried);
        AccountSnapshot account = accounts.authenticate(candidate, credentials.password())
                .orElseThrow(() -> new ProblemException(
                        SessionProblem.BAD_CREDENTIALS, "No account has this handle or e-mail and this password."));
        throttle.succeeded(tried);
        secondFactors.require(account.id(), credentials.code());
        if (device == null) {
            devices.remember(request, response, account.id());
        }
        return account;
    }

    /** Remembers the device of an account that has proved in another way who it is. */
    public void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        if (devices.find(request, account) == null) {
            devices.remember(request, response, account);
        }
    }

    /**
     * A handle or a confirmed e-mail address, and a password.
     *
     * @param code of the second factor, after SECOND_FACTOR_REQUIRED: what the app shows, or a recovery code
     */
    @Schema(example = """
                {"login": "mira_v", "password": "a tall glass of rain", "code": "123456"}""")
    public record Credentials(
            @NotBlank @Size(max = 254) String login,
            @NotNull @Size(min = 1, max = 128) String password,
            @Nullable @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }
}
