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
                UPDATE decision SET note = NULL, evidence = '[]'
                WHERE owner_id = :account AND (note IS NOT NULL OR JSON_LENGTH(evidence) > 0)""", accountId, limit);
        int made = update(
                "UPDATE decision SET actor_handle = NULL WHERE actor_id = :account AND actor_handle IS NOT NULL",
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
