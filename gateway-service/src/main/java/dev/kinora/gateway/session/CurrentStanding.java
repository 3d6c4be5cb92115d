package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Judges callers by what the database says about them now, and not by what their token said when it was issued. */
@Component
public class CurrentStanding {

    private final AccountDirectory accounts;

    CurrentStanding(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** The account has this role. */
    public AuthorizationManager<RequestAuthorizationContext> having(Role role) {
        return deciding(roles -> roles.contains(role));
    }

    /** The account is active, and its token is not older than the last change of its roles; services pass. */
    public AuthorizationManager<RequestAuthorizationContext> unchanged() {
        return deciding(roles -> !roles.isEmpty());
    }

    private AuthorizationManager<RequestAuthorizationContext> deciding(Predicate<Set<Role>> enough) {
        return (authentication, context) -> new AuthorizationDecision(enough.test(roles(authentication.get())));
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
