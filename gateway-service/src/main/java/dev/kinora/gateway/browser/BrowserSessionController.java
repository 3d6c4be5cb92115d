package dev.kinora.gateway.browser;

import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.gateway.passkey.PasskeyAssertion;
import dev.kinora.gateway.passkey.PasskeySignIn;
import dev.kinora.gateway.session.Device;
import dev.kinora.gateway.session.Sessions;
import dev.kinora.gateway.session.SignIn;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.secret.OpaqueToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for browsers: a cookie that scripts cannot read, instead of tokens that they could lose. */
@RestController
@RequestMapping("/api/v1/auth/session")
class BrowserSessionController {

    private final SignIn signIn;
    private final PasskeySignIn passkeys;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final CsrfTokens csrf;

    BrowserSessionController(
            SignIn signIn, PasskeySignIn passkeys, Sessions sessions, SessionCookies cookies, CsrfTokens csrf) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.cookies = cookies;
        this.csrf = csrf;
    }

    /** Signs in with a password, and with a code where the account has a second factor. */
    @ProblemCodes({"BAD_CREDENTIALS", "ACCOUNT_LOCKED", "SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_WRONG", "SIGN_IN_BUSY"
    })
    @PostMapping
    AccountView openSession(
            @Valid @RequestBody SignIn.Credentials credentials,
            HttpServletRequest request,
            HttpServletResponse response) {
        return open(signIn.check(credentials, request, response), request, response);
    }

    /** Signs in with a passkey, for a challenge from {@code POST /auth/passkey-challenge}. */
    @ProblemCodes({"PASSKEY_REFUSED", "CHALLENGE_INVALID", "ACCOUNT_LOCKED"})
    @PostMapping("/passkey")
    AccountView openSessionWithPasskey(
            @Valid @RequestBody PasskeyAssertion assertion, HttpServletRequest request, HttpServletResponse response) {
        return open(passkeys.check(assertion, request, response), request, response);
    }

    private AccountView open(AccountSnapshot account, HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request).ifPresent(sessions::endByCookie);
        cookies.write(request, response, sessions.openBrowser(account.id(), Device.of(request)));
        return account.account();
    }

    /** Who is signed in, and the CSRF token of the session; both are null for nobody. */
    @GetMapping
    ResponseEntity<SessionState> readSession(HttpServletRequest request) {
        Optional<OpaqueToken> session = current(request);
        var state = new SessionState(
                session.flatMap(sessions::byCookie)
                        .map(signedIn -> signedIn.account().account())
                        .orElse(null),
                session.map(csrf::tokenFor).orElse(null));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(HttpServletRequest request, HttpServletResponse response) {
        current(request).ifPresent(sessions::endByCookie);
        cookies.clear(request, response);
    }

    private static Optional<OpaqueToken> current(HttpServletRequest request) {
        return Optional.ofNullable((OpaqueToken) request.getAttribute(Sessions.COOKIE_ATTRIBUTE));
    }

    /** What a page needs to know when it opens. */
    record SessionState(
            @Nullable AccountView account, @Nullable String csrfToken) {}
}
