package dev.kinora.gateway.account;

import dev.kinora.gateway.account.event.EmailClaimed;
import dev.kinora.gateway.account.handle.HandleRules;
import dev.kinora.gateway.account.login.Login;
import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.gateway.limits.Attempts;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up. */
@RestController
class RegistrationController {

    private final AccountSecurity security;
    private final Attempts attempts;
    private final ApplicationEventPublisher publisher;

    RegistrationController(AccountSecurity security, Attempts attempts, ApplicationEventPublisher publisher) {
        this.security = security;
        this.attempts = attempts;
        this.publisher = publisher;
    }

    /**
     * Creates an account. The e-mail address belongs to it once its owner has followed the link in the mail; the
     * response does not reveal whether another account has that address.
     */
    @ProblemCodes({"EMAIL_TAKEN", "HANDLE_RESERVED", "HANDLE_TAKEN", "PASSWORD_TOO_WEAK", "SIGN_IN_BUSY"})
    @PostMapping("/api/v1/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView register(@Valid @RequestBody Registration wanted, HttpServletRequest request) {
        attempts.take(Attempts.Kind.SIGN_UP, request.getRemoteAddr());
        if (HandleRules.isReserved(wanted.handle())) {
            throw new ProblemException(AccountProblem.HANDLE_RESERVED, "Choose another handle.");
        }
        Account account =
                security.createAccount(NewAccount.signingUp(wanted.handle(), wanted.email(), wanted.password()), null);
        publisher.publishEvent(new EmailClaimed(account.id(), Login.fold(wanted.email())));
        return AccountView.of(account);
    }

    /**
     * A sign-up.
     *
     * @param handle 3 to 30 of a-z, 0-9 and _
     * @param password 10 to 128 characters
     */
    @Schema(example = """
                {
                  "handle": "mira_v",
                  "email": "mira@example.org",
                  "password": "a tall glass of rain"
                }""")
    record Registration(
            @NotNull @Pattern(regexp = HandleRules.PATTERN) String handle,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 128) String password) {

        @Override
        public String toString() {
            return "Registration[handle=" + handle + "]";
        }
    }
}
