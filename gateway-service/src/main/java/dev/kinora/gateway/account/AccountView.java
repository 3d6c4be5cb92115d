package dev.kinora.gateway.account;

import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param email the confirmed address, or the one that is still to be confirmed
 * @param emailConfirmed whether {@code email} may be used to sign in and to reset the password
 */
public record AccountView(
        UUID id,
        String handle,
        String displayName,
        String bio,
        @Nullable String email,
        boolean emailConfirmed,
        List<AccountRole> roles,
        Instant createdAt) {

    public AccountView {
        roles = List.copyOf(roles);
    }

    static AccountView of(Account account) {
        return of(account, account.roles());
    }

    static AccountView of(Account account, Set<Role> roles) {
        return new AccountView(
                account.id(),
                account.handle(),
                account.displayName(),
                account.bio(),
                account.pendingEmail() == null ? account.email() : account.pendingEmail(),
                account.pendingEmail() == null && account.email() != null,
                AccountRole.of(roles),
                account.createdAt());
    }

    /** As they are in tokens and events. */
    static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().toList();
    }
}
