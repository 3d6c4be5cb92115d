package dev.kinora.moderation.decision;

import dev.kinora.moderation.account.AccountData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes and evidence in decisions about an account's content, and its name in decisions that it made. */
@Component
class DecisionAccountData implements AccountData {

    private final JdbcClient jdbc;

    DecisionAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        int owned = update("""
                update decision set note = null, evidence = '[]'
                where owner_id = :account and (note is not null or JSON_LENGTH(evidence) > 0)""", accountId, limit);
        int made = update(
                "update decision set actor_handle = null where actor_id = :account and actor_handle is not null",
                accountId,
                limit);
        return owned == limit || made == limit;
    }

    private int update(String sql, UUID accountId, int limit) {
        return jdbc.sql(sql + " LIMIT :limit")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .update();
    }
}
