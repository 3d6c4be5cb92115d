package dev.kinora.gateway.account;

import dev.kinora.starter.security.Role;
import java.util.Set;
import java.util.UUID;

/**
 * An active account at one moment, with the roles that it may use.
 *
 * @param version grows with every change; the entity tag of {@code /users/me}
 * @param tokenVersion goes into access tokens ({@code tv}); it grows when all of them are revoked
 */
public record AccountSnapshot(AccountView account, long version, long tokenVersion) {

    static AccountSnapshot of(Account account, Set<Role> roles) {
        return new AccountSnapshot(AccountView.of(account, roles), account.version(), account.tokenVersion());
    }

    public UUID id() {
        return account.id();
    }
}
