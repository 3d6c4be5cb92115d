package dev.kinora.moderation.strike;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored strikes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StrikeStore {

    private static final String SELECT = """
            select decision_id, content_kind, content_id, content_version, reason, points, struck_at, counted_from,
                expires_at, lifted_at
            from strike\s""";

    private final JdbcClient jdbc;

    StrikeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction changes the strikes or the standing of this account, and keeps others away. */
    void lock(UUID accountId) {
        jdbc.sql("insert ignore into account_standing (account_id, standing, version) values (:id, 'GOOD', 0)")
                .param("id", BinaryIds.bytes(accountId))
                .update();
        jdbc.sql("select version from account_standing where account_id = :id for update")
                .param("id", BinaryIds.bytes(accountId))
                .query(Long.class)
                .single();
    }

    void add(UUID accountId, Strike strike) {
        jdbc.sql("""
                        insert into strike (decision_id, account_id, content_kind, content_id, content_version, reason,
                            points, struck_at, counted_from, expires_at)
                        values (:decision, :account, :kind, :content, :version, :reason, :points, :struckAt, :from,
                            :expiresAt)""")
                .param("decision", BinaryIds.bytes(strike.decisionId()))
                .param("account", BinaryIds.bytes(accountId))
                .param("kind", strike.content().kind().name())
                .param("content", BinaryIds.bytes(strike.content().id()))
                .param("version", strike.content().version())
                .param("reason", strike.reason().name())
                .param("points", strike.points())
                .param("struckAt", Timestamp.from(strike.struckAt()))
                .param("from", Timestamp.from(strike.countedFrom()))
                .param("expiresAt", Timestamp.from(strike.expiresAt()))
                .update();
    }

    void lift(UUID decisionId, UUID by, Instant at) {
        jdbc.sql("update strike set lifted_at = :at, lifted_by = :by where decision_id = :decision")
                .param("at", Timestamp.from(at))
                .param("by", BinaryIds.bytes(by))
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    /** The strike that this content counts; content strikes once at a time. */
    Optional<Strike> counting(UUID contentId, Instant now) {
        return jdbc.sql(SELECT + "where content_id = :content and lifted_at is null and expires_at > :now")
                .param("content", BinaryIds.bytes(contentId))
                .param("now", Timestamp.from(now))
                .query((row, number) -> strike(row))
                .optional();
    }

    /** All strikes of an account. */
    List<Strike> of(UUID accountId) {
        return jdbc.sql(SELECT + "where account_id = :account order by struck_at")
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> strike(row))
                .list();
    }

    private static Strike strike(ResultSet row) throws SQLException {
        var liftedAt = row.getTimestamp("lifted_at");
        return new Strike(
                BinaryIds.read(row, "decision_id"),
                new ContentRef(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("content_kind")),
                        row.getLong("content_version")),
                ReasonCode.valueOf(row.getString("reason")),
                row.getInt("points"),
                row.getTimestamp("struck_at").toInstant(),
                row.getTimestamp("counted_from").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                liftedAt == null ? null : liftedAt.toInstant());
    }
}
