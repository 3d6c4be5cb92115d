package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the decisions that took content back from the public, in their order. */
@Component
class Withdrawals {

    /** Longer than any transaction that decides. */
    private static final Duration MAY_BE_OPEN = Duration.ofMinutes(2);

    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Withdrawals(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Position(Instant at, UUID decisionId) {

        static Position decode(@Nullable String cursor) {
            if (cursor == null) {
                return new Position(Instant.EPOCH, LOWEST);
            }
            var decoded = Cursor.decode(cursor, 2);
            return new Position(decoded.instant(0), decoded.uuid(1));
        }

        String encode() {
            return Cursor.encode(at, decisionId);
        }
    }

    /** Up to {@code limit} withdrawals of content of this kind after a position; null is the beginning. */
    @Transactional(readOnly = true)
    public WithdrawalPage after(@Nullable String cursor, ContentKind kind, int limit) {
        var settled = new Position(clock.instant().minus(MAY_BE_OPEN).truncatedTo(ChronoUnit.MICROS), LOWEST);
        var from = Position.decode(cursor);
        var page = Page.of(
                read(from, kind, limit + 1), limit, last -> new Position(last.decidedAt(), last.decisionId()).encode());
        var reached = page.nextCursor() == null ? settled : Position.decode(page.nextCursor());
        var resume = reached.at().isBefore(settled.at()) ? reached : settled;
        return new WithdrawalPage(page.items(), page.nextCursor(), resume.encode());
    }

    private List<Withdrawal> read(Position from, ContentKind kind, int limit) {
        return jdbc.sql("""
                        select id, content_id, content_kind, content_version, version, action, outcome, reason_code, actor_id,
                            decided_at, restrictions
                        from decision
                        where decided_at >= :at and (decided_at > :at or id > :id)
                            and content_kind = :kind and (outcome in ('REJECTED', 'RESTRICTED') or action = 'HOLD')
                        order by decided_at, id limit :limit""")
                .param("at", Timestamp.from(from.at()))
                .param("id", BinaryIds.bytes(from.decisionId()))
                .param("kind", kind.name())
                .param("limit", limit)
                .query((row, number) -> withdrawal(row))
                .list();
    }

    private Withdrawal withdrawal(ResultSet row) throws SQLException {
        boolean held = row.getString("action").equals(Action.HOLD.name());
        var reason = ReasonCode.valueOf(row.getString("reason_code"));
        return new Withdrawal(
                BinaryIds.read(row, "id"),
                new ContentRef(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("content_kind")),
                        row.getLong("content_version")),
                held ? Outcome.REJECTED : Outcome.valueOf(row.getString("outcome")),
                reason,
                reason.statement(),
                row.getBytes("actor_id") == null,
                row.getLong("version"),
                row.getTimestamp("decided_at").toInstant(),
                held ? Restrictions.HOLD : restrictions(row.getString("restrictions")));
    }

    private @Nullable Restrictions restrictions(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Restrictions.class);
    }
}
