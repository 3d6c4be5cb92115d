package dev.kinora.starter.security;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The caller according to the verified token. As a controller argument it requires a signed-in caller; declared {@code
 * @Nullable}, it is null for an anonymous one.
 */
public record CurrentAccount(UUID id, String handle, Set<Role> roles) {

    public CurrentAccount {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the account has at least one of these roles. */
    public boolean hasAny(Role first, Role... others) {
        return has(first) || Set.of(others).stream().anyMatch(this::has);
    }

    /** The account of an authentication; empty if that is not a JWT or its subject is not an account id. */
    public static Optional<CurrentAccount> of(@org.jspecify.annotations.Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        token.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .forEach(authority -> {
                    for (Role role : Role.values()) {
                        if (role.authority().equals(authority)) {
                            roles.add(role);
                        }
                    }
                });
        try {
            UUID id = UUID.fromString(token.getToken().getSubject());
            String handle = token.getToken().getClaimAsString("handle");
            return Optional.of(new CurrentAccount(id, handle == null ? "" : handle, roles));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
