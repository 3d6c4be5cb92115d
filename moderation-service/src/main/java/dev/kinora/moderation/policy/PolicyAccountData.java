package dev.kinora.moderation.policy;

import dev.kinora.moderation.account.AccountData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of an account beside the policy versions that it has made. */
@Component
class PolicyAccountData implements AccountData {

    private final JdbcClient jdbc;

    PolicyAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        return update(
                        "update policy_version set created_by = null "
                                + "WHERE created_by_id = :account AND created_by IS NOT NULL",
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
