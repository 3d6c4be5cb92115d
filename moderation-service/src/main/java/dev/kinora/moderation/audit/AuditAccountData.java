package dev.kinora.moderation.audit;

import dev.kinora.moderation.account.AccountData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of an account in the audit log; what it did stays, under its id. */
@Component
class AuditAccountData implements AccountData {

    private final JdbcClient jdbc;

    AuditAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        return update(
                        "update audit_log set actor_handle = null where actor_id = :account and actor_handle is not null",
                        accountId,
                        limit)
                == limit;
    }

    private int update(String sql, UUID accountId, int limit) {
        return jdbc.sql(sql + " LIMIT :limit")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .update();
    }
}
