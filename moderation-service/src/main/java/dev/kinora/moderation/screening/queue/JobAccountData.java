package dev.kinora.moderation.screening.queue;

import dev.kinora.moderation.account.AccountData;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Videos of an account that wait to be screened; jobs that have ended hold no content. */
@Component
class JobAccountData implements AccountData {

    private final JdbcClient jdbc;

    JobAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        return update("""
                        update screening_job set state = 'DONE', payload = '{}', progress = null
                        where kind = 'VIDEO' and state = 'WAITING'
                            and JSON_UNQUOTE(JSON_EXTRACT(payload, '$.author.accountId')) = :account""", accountId, limit) == limit;
    }

    private int update(String sql, UUID accountId, int limit) {
        return jdbc.sql(sql + " LIMIT :limit")
                .param("account", accountId.toString())
                .param("limit", limit)
                .update();
    }
}
