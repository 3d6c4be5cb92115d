package dev.kinora.gateway.browser;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.token.OpaqueToken;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Watches what a long request was let in with: the browser session, or the access token. */
@Component
public class SessionLeases {

    private final BrowserSessions sessions;
    private final AccountDirectory accounts;
    private final InstantSource clock;

    SessionLeases(BrowserSessions sessions, AccountDirectory accounts, InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The lease of the running request, which must be authenticated. */
    public SessionLease of(HttpServletRequest request) {
        if (request.getAttribute(BrowserSessionFilter.SESSION_ATTRIBUTE) instanceof OpaqueToken token) {
            return () -> sessions.resolve(token).isPresent();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof JwtAuthenticationToken bearer)) {
            return () -> false;
        }
        Instant expiry = bearer.getToken().getExpiresAt();
        UUID account = UUID.fromString(bearer.getToken().getSubject());
        Set<String> roles = Set.copyOf(bearer.getToken().getClaimAsStringList("roles"));
        return () -> expiry != null
                && clock.instant().isBefore(expiry)
                && accounts.findActive(account)
                        .filter(now -> Set.copyOf(now.roles()).equals(roles))
                        .isPresent();
    }
}
