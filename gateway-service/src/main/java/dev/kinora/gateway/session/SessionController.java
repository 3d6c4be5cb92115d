package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountSecurity;
import dev.kinora.gateway.factor.SecondFactors;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sessions and the password of the caller. */
@RestController
@RequestMapping("/api/v1/users/me")
class SessionController {

    private final Sessions sessions;
    private final AccountSecurity security;
    private final SecondFactors secondFactors;

    SessionController(Sessions sessions, AccountSecurity security, SecondFactors secondFactors) {
        this.sessions = sessions;
        this.security = security;
        this.secondFactors = secondFactors;
    }

    /** The open sessions of the caller, last used first. */
    @GetMapping("/sessions")
    SessionList listSessions(CurrentAccount caller) {
        return new SessionList(sessions.list(caller.id(), CurrentSession.id()));
    }

    /** Ends one session. */
    @ProblemCodes("SESSION_NOT_FOUND")
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOneSession(CurrentAccount caller, @PathVariable UUID id) {
        if (!sessions.end(caller.id(), id)) {
            throw new ProblemException(SessionProblem.SESSION_NOT_FOUND, "It may have ended already.");
        }
    }

    /** Ends all sessions of the caller, including the current one. */
    @ProblemCodes("ACCOUNT_GONE")
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAllSessions(CurrentAccount caller) {
        security.signOutEverywhere(caller.id());
    }

    /**
     * Confirms the password, and a code where the account has a second factor: for some minutes this session may use
     * operations that require a fresh sign-in.
     */
    @ProblemCodes({
        "ACCOUNT_GONE",
        "ACCOUNT_LOCKED",
        "BAD_CREDENTIALS",
        "SECOND_FACTOR_REQUIRED",
        "SECOND_FACTOR_WRONG",
        "SIGN_IN_BUSY"
    })
    @PostMapping("/reauthentication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reauthenticate(CurrentAccount caller, @Valid @RequestBody Reauthentication wanted) {
        UUID session = CurrentSession.id();
        security.prove(caller.id(), session, wanted.password());
        secondFactors.require(caller.id(), wanted.code());
        sessions.authenticated(session);
    }

    /**
     * Changes the password, with a code where the account has a second factor; every other session ends. Access tokens
     * issued before must be refreshed.
     */
    @ProblemCodes({
        "ACCOUNT_GONE",
        "ACCOUNT_LOCKED",
        "BAD_CREDENTIALS",
        "CONFLICT",
        "PASSWORD_TOO_WEAK",
        "SECOND_FACTOR_REQUIRED",
        "SECOND_FACTOR_WRONG",
        "SIGN_IN_BUSY"
    })
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(CurrentAccount caller, @Valid @RequestBody PasswordChange wanted) {
        security.changePassword(
                caller.id(),
                CurrentSession.id(),
                wanted.currentPassword(),
                wanted.newPassword(),
                () -> secondFactors.require(caller.id(), wanted.code()));
    }

    /** Open sessions; at most a hundred. */
    record SessionList(List<SessionView> items) {

        SessionList {
            items = List.copyOf(items);
        }
    }

    /**
     * The current password.
     *
     * @param code of the second factor, after SECOND_FACTOR_REQUIRED: what the app shows, or a recovery code
     */
    @Schema(example = """
            {"password": "a tall glass of rain", "code": "123456"}""")
    record Reauthentication(
            @NotNull @Size(min = 1, max = 128) String password,
            @Nullable @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "Reauthentication[***]";
        }
    }

    /**
     * The current and the new password.
     *
     * @param newPassword 10 to 128 characters
     * @param code of the second factor, after SECOND_FACTOR_REQUIRED: what the app shows, or a recovery code
     */
    @Schema(example = """
            {"currentPassword": "a tall glass of rain", "newPassword": "nine quiet mountains", "code": "123456"}""")
    record PasswordChange(
            @NotNull @Size(min = 1, max = 128) String currentPassword,
            @NotNull @Size(min = 10, max = 128) String newPassword,
            @Nullable @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "PasswordChange[***]";
        }
    }
}
