package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides by the roles that an account has in the database now, not by those in its access token. */
@Component
public class CurrentStanding {

    private final AccountDirectory accounts;

    CurrentStanding(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** Grants access to accounts that have one of these roles. */
    public AuthorizationManager<RequestAuthorizationContext> having(Role... allowed) {
        List<GrantedAuthority> needed = AuthorityUtils.createAuthorityList(
                Stream.of(allowed).map(Role::authority).toList());
        return (authentication, context) -> new AuthorityAuthorizationDecision(
                Stream.of(allowed).anyMatch(roles(authentication.get())::contains), needed);
    }

    /**
     * Grants access to active accounts whose token was issued after the last change of their roles, and to services.
     */
    public AuthorizationManager<RequestAuthorizationContext> unchanged() {
        return (authentication, context) ->
                new AuthorizationDecision(!roles(authentication.get()).isEmpty());
    }

    private Set<Role> roles(@Nullable Authentication authentication) {
        Optional<CurrentAccount> caller = CurrentAccount.of(authentication);
        if (caller.isEmpty() || !(authentication instanceof JwtAuthenticationToken bearer)) {
            return Set.of();
        }
        if (caller.get().has(Role.SERVICE)) {
            return Set.of(Role.SERVICE);
        }
        return bearer.getToken().getClaims().get("tv") instanceof Number version
                ? accounts.currentRoles(caller.get().id(), version.longValue())
                : Set.of();
    }
}
