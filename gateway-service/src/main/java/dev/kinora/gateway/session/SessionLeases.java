package dev.kinora.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Watches the authentication of long-running requests: the session, and for clients with tokens also the access token.
 */
@Component
public class SessionLeases {

    private final Sessions sessions;
    private final InstantSource clock;

    SessionLeases(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The lease of the running request, which must be authenticated. */
    public SessionLease of(HttpServletRequest request) {
        UUID session = CurrentSession.id();
        boolean cookie = request.getAttribute(Sessions.COOKIE_ATTRIBUTE) != null;
        Instant expiry = cookie ? Instant.MAX : tokenExpiry();
        return () -> clock.instant().isBefore(expiry) && sessions.use(session).isPresent();
    }

    private static Instant tokenExpiry() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken bearer
                        && bearer.getToken().getExpiresAt() instanceof Instant expiry
                ? expiry
                : Instant.MIN;
    }
}
