package dev.kinora.moderation.comment;

import dev.kinora.moderation.account.AccountData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fingerprints of an account's comments, and which of them went back to it. */
@Component
class CommentAccountData implements AccountData {

    private final JdbcClient jdbc;

    CommentAccountData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean eraseSome(UUID accountId, int limit) {
        int prints = update("delete from comment_print where author_id = :account", accountId, limit);
        int offers = update("delete from rewrite_offer where author_id = :account", accountId, limit);
        return prints == limit || offers == limit;
    }

    private int update(String sql, UUID accountId, int limit) {
        return jdbc.sql(sql + " LIMIT :limit")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .update();
    }
}
