package dev.kinora.moderation.hash;

import dev.kinora.moderation.account.AccountData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of an account beside the hashes that it has listed. */
@Component
class HashAccountData implements AccountData {

    private final JdbcClient jdbc;

    HashAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        return update(
                        "update listed_hash set created_by = '' where created_by_id = :account and created_by <> ''",
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
