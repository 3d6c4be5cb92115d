package dev.kinora.gateway.browser;

import dev.kinora.gateway.session.Sessions;
import dev.kinora.gateway.session.SignedIn;
import dev.kinora.starter.problem.ProblemWriter;
import dev.kinora.starter.secret.OpaqueToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the session cookie into a bearer token before anything else looks at the request, so that the gateway's own
 * endpoints and the services behind it see one kind of caller. A request that lives off the cookie and may change
 * something must carry the CSRF token; a request with its own {@code Authorization} does not live off the cookie.
 */
class BrowserSessionFilter extends OncePerRequestFilter {

    static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Operations for callers without a session; an existing session of the browser is ignored. */
    private static final Set<String> SIGN_IN = Set.of(
            "/api/v1/auth/session",
            "/api/v1/auth/session/passkey",
            "/api/v1/auth/token",
            "/api/v1/auth/token/passkey",
            "/api/v1/auth/passkey-challenge",
            "/api/v1/auth/refresh",
            "/api/v1/auth/register",
            "/api/v1/auth/password-reset",
            "/api/v1/auth/password-reset/confirmation",
            "/api/v1/auth/email-confirmation",
            "/api/v1/oauth2/token");

    private final SessionCookies cookies;
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final BearerRelay relay;
    private final ProblemWriter problems;

    BrowserSessionFilter(
            SessionCookies cookies, Sessions sessions, CsrfTokens csrf, BearerRelay relay, ProblemWriter problems) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.csrf = csrf;
        this.relay = relay;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean ours = path.startsWith("/api/") || path.startsWith("/media/");
        boolean signIn = request.getMethod().equals("POST") && SIGN_IN.contains(path);
        return !ours || signIn || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OpaqueToken> cookie = cookies.read(request);
        if (cookie.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> browser = sessions.byCookie(cookie.get());
        if (browser.isEmpty()) {
            cookies.clear(request, response);
            chain.doFilter(request, response);
            return;
        }
        if (!SAFE.contains(request.getMethod()) && !csrf.fits(cookie.get(), request.getHeader(CSRF_HEADER))) {
            String detail = "Send the value of the cookie " + SessionCookies.CSRF + " in the header " + CSRF_HEADER;
            problems.write(request, response, BrowserProblem.CSRF_TOKEN_INVALID, detail);
            return;
        }
        request.setAttribute(Sessions.COOKIE_ATTRIBUTE, cookie.get());
        chain.doFilter(new BearerRequest(request, relay.tokenFor(browser.get())), response);
    }
}
