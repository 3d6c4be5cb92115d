package dev.kinora.gateway.browser;

import dev.kinora.gateway.token.OpaqueToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The two cookies of a browser session: the session itself, and the CSRF token that page scripts may read. */
@Component
class SessionCookies {

    static final String SESSION = "KINORA_SESSION";
    static final String CSRF = "XSRF-TOKEN";

    private final CsrfTokens csrf;
    private final BrowserProperties properties;

    SessionCookies(CsrfTokens csrf, BrowserProperties properties) {
        this.csrf = csrf;
        this.properties = properties;
    }

    Optional<OpaqueToken> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, SESSION);
        return cookie == null || cookie.getValue().isBlank()
                ? Optional.empty()
                : Optional.of(new OpaqueToken(cookie.getValue()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, OpaqueToken session) {
        // The cookie may outlive the session: when it ends is decided here, not in the browser.
        Duration life = properties.life();
        add(response, cookie(request, SESSION, session.value(), life).httpOnly(true));
        add(response, cookie(request, CSRF, csrf.tokenFor(session), life));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, SESSION, "", Duration.ZERO).httpOnly(true));
        add(response, cookie(request, CSRF, "", Duration.ZERO));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(life);
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
