package dev.kinora.gateway.session;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The session that the running request belongs to, as its access token says. */
public final class CurrentSession {

    private CurrentSession() {}

    /** Its id; empty for an anonymous request and for the token of a service. */
    static Optional<UUID> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken bearer
                ? Optional.ofNullable(bearer.getToken().getClaimAsString("sid")).map(UUID::fromString)
                : Optional.empty();
    }

    /**
     * Its id.
     *
     * @throws ProblemException UNAUTHENTICATED when there is none
     */
    public static UUID id() {
        return find().orElseThrow(() -> new ProblemException(CommonProblem.UNAUTHENTICATED, "Sign in to do this."));
    }
}
