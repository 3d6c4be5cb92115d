package dev.kinora.gateway.account;

import java.util.UUID;

/**
 * An active account at one moment.
 *
 * @param version grows with every change; the entity tag of {@code /users/me}
 * @param tokenVersion goes into access tokens ({@code tv}); it grows when all of them are revoked
 */
public record AccountSnapshot(AccountView account, long version, long tokenVersion) {

    static AccountSnapshot of(Account account) {
        return new AccountSnapshot(AccountView.of(account), account.version(), account.tokenVersion());
    }

    public UUID id() {
        return account.id();
    }
}
