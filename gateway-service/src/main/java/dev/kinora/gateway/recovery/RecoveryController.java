package dev.kinora.gateway.recovery;

import dev.kinora.gateway.limits.Attempts;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.secret.OpaqueToken;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links that go out by mail. */
@RestController
@RequestMapping("/api/v1")
class RecoveryController {

    private final Recovery recovery;
    private final Attempts attempts;

    RecoveryController(Recovery recovery, Attempts attempts) {
        this.recovery = recovery;
        this.attempts = attempts;
    }

    /**
     * Requests a link for a new password. The response is the same whether or not an account has confirmed this
     * address.
     */
    @PostMapping("/auth/password-reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestPasswordReset(@Valid @RequestBody ResetRequest wanted, HttpServletRequest request) {
        attempts.take(Attempts.Kind.MAIL_REQUEST, request.getRemoteAddr());
        recovery.requestReset(wanted.email());
    }

    /** Sets a new password with the token from the mail, within 30 minutes; every session of the account ends. */
    @ProblemCodes({"ACCOUNT_GONE", "MAILED_TOKEN_INVALID", "PASSWORD_TOO_WEAK", "SIGN_IN_BUSY", "CONFLICT"})
    @PostMapping("/auth/password-reset/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmPasswordReset(@Valid @RequestBody Reset wanted, HttpServletRequest request) {
        attempts.take(Attempts.Kind.MAIL_REQUEST, request.getRemoteAddr());
        recovery.reset(new OpaqueToken(wanted.token()), wanted.password());
    }

    /** Confirms an e-mail address with the token from the mail, within 24 hours. */
    @ProblemCodes({"ACCOUNT_GONE", "EMAIL_TAKEN", "MAILED_TOKEN_INVALID", "CONFLICT"})
    @PostMapping("/auth/email-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmEmail(@Valid @RequestBody Confirmation wanted, HttpServletRequest request) {
        attempts.take(Attempts.Kind.MAIL_REQUEST, request.getRemoteAddr());
        recovery.confirmed(new OpaqueToken(wanted.token()));
    }

    /** Sends the mail for confirming the caller's address again. */
    @PostMapping("/users/me/email-confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestEmailConfirmation(CurrentAccount caller) {
        recovery.confirmAgain(caller.id());
    }

    /** A request for a new password. */
    @Schema(example = """
                {"email": "mira@example.org"}""")
    record ResetRequest(@NotBlank @Email @Size(max = 254) String email) {

        @Override
        public String toString() {
            return "ResetRequest[***]";
        }
    }

    /**
     * A new password.
     *
     * @param token from the link in the mail
     * @param password 10 to 128 characters
     */
    @Schema(example = """
                {"token": "p3Jm0sYvQ1u8ZkT6", "password": "a tall glass of rain"}""")
    record Reset(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Size(min = 10, max = 128) String password) {

        @Override
        public String toString() {
            return "Reset[***]";
        }
    }

    /** @param token from the link in the mail */
    @Schema(example = """
                {"token": "p3Jm0sYvQ1u8ZkT6"}""")
    record Confirmation(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Confirmation[***]";
        }
    }
}
