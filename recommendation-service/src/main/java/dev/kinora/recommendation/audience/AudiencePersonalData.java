package dev.kinora.recommendation.audience;

import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases whether an account confirmed that it is of an adult, and the blocks by it and of it, also in what pages of the accounts on
 * their other side are made of.
 */
@Component
class AudiencePersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final ViewerStates states;

    AudiencePersonalData(JdbcClient jdbc, ViewerStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        return Progress.of(jdbc.sql("delete from viewer_adult where user_id = :account")
                        .param("account", BinaryIds.bytes(accountId))
                        .update()
                + eraseBlocks("blocker_id", "blocked_id", accountId, limit)
                + eraseBlocks("blocked_id", "blocker_id", accountId, limit));
    }

    private int eraseBlocks(String side, String other, UUID accountId, int limit) {
        var others = jdbc.sql("select " + other + " as other from viewer_block where " + side
                        + " = :account order by other limit :limit for update")
                .param("account", BinaryIds.bytes(accountId))
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "other"))
                .list();
        if (others.isEmpty()) {
            return 0;
        }
        states.invalidate(others);
        return jdbc.sql("delete from viewer_block where " + side + " = :account and " + other + " in (:others)")
                .param("account", BinaryIds.bytes(accountId))
                .param("others", others.stream().map(BinaryIds::bytes).toList())
                .update();
    }
}
