package dev.kinora.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param email absent after erasure
 * @param lock null unless the account is locked
 */
record ManagedAccount(
        UUID id,
        String handle,
        String displayName,
        @Nullable String email,
        List<AccountRole> roles,
        Instant createdAt,
        AccountState state,
        Account.@Nullable Lock lock) {

    ManagedAccount {
        roles = List.copyOf(roles);
    }

    static ManagedAccount of(Account account) {
        AccountView view = AccountView.of(account);
        return new ManagedAccount(
                view.id(),
                view.handle(),
                view.displayName(),
                view.email(),
                view.roles(),
                view.createdAt(),
                account.state(),
                account.lock());
    }
}
