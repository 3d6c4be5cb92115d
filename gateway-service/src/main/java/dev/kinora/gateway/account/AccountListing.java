package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.Login;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts for administrators. */
@Component
class AccountListing {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final AccountRepository accounts;

    AccountListing(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Whether anybody is an administrator. */
    @Transactional(readOnly = true)
    public boolean hasAdmin() {
        return accounts.countAdmins() > 0;
    }

    /** A page, newest first, of the accounts whose handle or e-mail begins with {@code q}. */
    @Transactional(readOnly = true)
    public Page<ManagedAccount> page(@Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        UUID before = cursor == null ? null : Cursor.decode(cursor, 1).uuid(0);
        List<Account> rows = accounts.page(before, prefix(q), Limit.of(size + 1));
        return Page.of(rows, size, account -> Cursor.encode(account.id())).map(ManagedAccount::of);
    }

    private static @Nullable String prefix(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        String escaped = Login.fold(q).replaceAll("([!%_])", "!$1");
        return escaped + "%";
    }
}
