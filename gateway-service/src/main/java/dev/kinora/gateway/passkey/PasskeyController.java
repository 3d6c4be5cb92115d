package dev.kinora.gateway.passkey;

import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.FreshSignIn;
import dev.kinora.gateway.session.CurrentSession;
import dev.kinora.gateway.session.Sessions;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Manages the passkeys of the caller, and issues challenges for signing in with one. */
@RestController
@RequestMapping("/api/v1")
class PasskeyController {

    private final Passkeys passkeys;
    private final PasskeySignIn signIn;
    private final Sessions sessions;
    private final AccountMeters meters;

    PasskeyController(Passkeys passkeys, PasskeySignIn signIn, Sessions sessions, AccountMeters meters) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.meters = meters;
    }

    /** The passkeys of the caller, oldest first. */
    @GetMapping("/users/me/passkeys")
    PasskeyList listPasskeys(CurrentAccount caller) {
        return new PasskeyList(passkeys.list(caller.id()));
    }

    /**
     * Starts the registration of a passkey: returns options for {@code navigator.credentials.create}, valid for five
     * minutes.
     */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "TOO_MANY_PASSKEYS"})
    @PostMapping("/users/me/passkeys/challenge")
    ResponseEntity<CreationOptions> startPasskey(CurrentAccount caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.start(caller.id()));
    }

    /** Registers the passkey that {@code navigator.credentials.create} created. */
    @FreshSignIn
    @ProblemCodes({
        "REAUTHENTICATION_REQUIRED",
        "PASSKEY_INVALID",
        "CHALLENGE_INVALID",
        "PASSKEY_EXISTS",
        "TOO_MANY_PASSKEYS"
    })
    @PostMapping("/users/me/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyView registerPasskey(CurrentAccount caller, @Valid @RequestBody NewPasskey wanted) {
        return meters.count(Act.PASSKEY_ADD, () -> passkeys.register(caller.id(), wanted));
    }

    /** Removes a passkey; sessions that started with it stay valid. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "PASSKEY_NOT_FOUND"})
    @DeleteMapping("/users/me/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(CurrentAccount caller, @PathVariable UUID id) {
        meters.count(Act.PASSKEY_REMOVE, () -> passkeys.remove(caller.id(), id));
    }

    /**
     * Starts a sign-in: returns options for {@code navigator.credentials.get}, valid for five minutes. The response is
     * sent to {@code POST /auth/session/passkey} or {@code POST /auth/token/passkey}.
     */
    @PostMapping("/auth/passkey-challenge")
    ResponseEntity<RequestOptions> startPasskeySignIn() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.startSignIn());
    }

    /**
     * Starts a confirmation: returns options for {@code navigator.credentials.get}, valid for five minutes and for this
     * session. The response is sent to {@code POST /users/me/reauthentication/passkey}.
     */
    @PostMapping("/users/me/reauthentication/passkey-challenge")
    ResponseEntity<RequestOptions> startPasskeyConfirmation(CurrentAccount caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(passkeys.startConfirmation(CurrentSession.id()));
    }

    /**
     * Confirms with a passkey of the caller, instead of password and code: for some minutes this session may use
     * operations that require a fresh sign-in.
     */
    @ProblemCodes({"PASSKEY_REFUSED", "CHALLENGE_INVALID"})
    @PostMapping("/users/me/reauthentication/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reauthenticateWithPasskey(
            CurrentAccount caller, @Valid @RequestBody PasskeyAssertion assertion, HttpServletRequest request) {
        UUID session = CurrentSession.id();
        signIn.confirm(caller.id(), session, assertion, request);
        sessions.authenticated(session);
    }

    record PasskeyList(List<PasskeyView> items) {

        PasskeyList {
            items = List.copyOf(items);
        }
    }
}
