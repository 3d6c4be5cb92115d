package dev.kinora.gateway.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner and administrators see it.
 *
 * @param email absent after erasure
 * @param roles lower-case names, sorted
 * @param version grows with every change; the entity tag of {@code /users/me}
 */
public record AccountView(
        UUID id,
        String handle,
        String displayName,
        String bio,
        @Nullable String email,
        List<String> roles,
        Instant createdAt,
        @JsonIgnore long version) {

    public AccountView {
        roles = List.copyOf(roles);
    }

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.handle(),
                account.displayName(),
                account.bio(),
                account.email(),
                names(account.roles()),
                account.createdAt(),
                account.version());
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().toList();
    }
}
