package dev.kinora.gateway.browser;

import dev.kinora.gateway.session.SecureCookies;
import dev.kinora.gateway.session.SessionProperties;
import dev.kinora.starter.secret.OpaqueToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two cookies of a browser session: the session itself, and the CSRF token that page scripts may read. */
@Component
class SessionCookies {

    static final String SESSION = "KINORA_SESSION";
    static final String CSRF = "XSRF-TOKEN";

    private final SecureCookies cookies;
    private final CsrfTokens csrf;
    private final SessionProperties properties;

    SessionCookies(SecureCookies cookies, CsrfTokens csrf, SessionProperties properties) {
        this.cookies = cookies;
        this.csrf = csrf;
        this.properties = properties;
    }

    Optional<OpaqueToken> read(HttpServletRequest request) {
        return cookies.read(request, SESSION).map(OpaqueToken::new);
    }

    void write(HttpServletRequest request, HttpServletResponse response, OpaqueToken session) {
        // The cookie may outlive the session: when it ends is decided here, not in the browser.
        Duration life = properties.browserLife();
        cookies.writeHidden(request, response, SESSION, session.value(), life);
        cookies.writeReadable(request, response, CSRF, csrf.tokenFor(session), life);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        cookies.writeHidden(request, response, SESSION, "", Duration.ZERO);
        cookies.writeReadable(request, response, CSRF, "", Duration.ZERO);
    }
}
