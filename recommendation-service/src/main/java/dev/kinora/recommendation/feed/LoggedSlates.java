package dev.kinora.recommendation.feed;

import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads slates with what became of their slots. */
@Component
class LoggedSlates {

    /** Of these, the newest, a sample is drawn. */
    private static final int NEWEST = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LoggedSlates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A slate with evidence.
     *
     * @param served by place in the slate
     */
    record LoggedSlate(
            UUID viewer, Instant composedAt, List<Slot> slots, Evidence evidence, Map<Integer, Happened> served) {}

    /** What the viewer did with a slot. */
    record Happened(boolean completed, boolean liked, boolean refused) {}

    /** Ids of a sample, by hash, of the newest slates of viewers since an instant. */
    List<UUID> sample(Instant since, int limit) {
        return jdbc.sql("""
                        select slate_id from (
                            select slate_id from slate
                            where composed_at >= :since and user_id is not null and evidence is not null
                                and arm in ('tfidf', 'hybrid') and layout = :layout
                            order by composed_at desc limit :newest) newest
                        order by crc32(slate_id), slate_id limit :limit""")
                .param("since", Timestamp.from(since))
                .param("layout", SlateCodec.LAYOUT)
                .param("newest", NEWEST)
                .param("limit", limit)
                .query((row, number) -> BinaryIds.read(row, "slate_id"))
                .list();
    }

    /** A slate; empty if it is gone. */
    Optional<LoggedSlate> find(UUID slateId) {
        return jdbc.sql("select * from slate where slate_id = :slate")
                .param("slate", BinaryIds.bytes(slateId))
                .query((row, number) -> new LoggedSlate(
                        BinaryIds.read(row, "user_id"),
                        row.getTimestamp("composed_at").toInstant(),
                        SlateCodec.read(row.getBytes("slots")).slots(),
                        evidence(row),
                        served(slateId, BinaryIds.read(row, "session_id"), row.getInt("first_position"))))
                .optional();
    }

    private Evidence evidence(ResultSet row) throws SQLException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(row.getBytes("evidence")))) {
            return json.readValue(in, Evidence.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Integer, Happened> served(UUID slateId, UUID sessionId, int first) {
        var served = new TreeMap<Integer, Happened>();
        jdbc.sql("""
                        select position, completed, liked, skipped or hidden as refused from impression
                        where session_id = :session and slate_id = :slate""")
                .param("session", BinaryIds.bytes(sessionId))
                .param("slate", BinaryIds.bytes(slateId))
                .query(row -> {
                    served.put(
                            row.getInt("position") - first,
                            new Happened(
                                    row.getBoolean("completed"), row.getBoolean("liked"), row.getBoolean("refused")));
                });
        return served;
    }
}
