package dev.kinora.moderation.account.suspension;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The standings as they were announced last. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StandingStore {

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A standing and how many times that of the account has changed. */
    record Announced(Standing standing, long version) {}

    /** What was announced last of an account whose strikes are locked, which has a row therefore. */
    Announced announced(UUID accountId) {
        return jdbc.sql(
                        "select standing, ends_at, reason, videos_hidden, version from account_standing where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .query((row, number) -> {
                    var until = row.getTimestamp("ends_at");
                    var standing = new Standing(
                            AccountStanding.valueOf(row.getString("standing")),
                            until == null ? null : until.toInstant(),
                            row.getString("reason"),
                            row.getBoolean("videos_hidden"));
                    return new Announced(standing, row.getLong("version"));
                })
                .single();
    }

    void store(UUID accountId, Announced next) {
        var until = next.standing().until();
        jdbc.sql("""
                        update account_standing
                        set standing = :standing, ends_at = :until, reason = :reason,
                            videos_hidden = :hidden, version = :version
                        where account_id = :id""")
                .param("standing", next.standing().standing().name())
                .param("until", until == null ? null : Timestamp.from(until))
                .param("reason", next.standing().reason())
                .param("hidden", next.standing().videosHidden())
                .param("version", next.version())
                .param("id", BinaryIds.bytes(accountId))
                .update();
    }
}
