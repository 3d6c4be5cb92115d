package dev.kinora.moderation.heads;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.textclassifier.LabelHeads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of learned heads, and of which of them score. */
@Component
class HeadVersions {

    private static final String SELECT = """
            select h.version, h.encoder, h.method, h.parent, h.digest, h.most, h.data_from, h.data_until, h.counts, h.choices,
                h.exam, h.reasons, h.sha256, h.millis, h.trained_at,
                (select s.version from comment_heads_switch s where s.encoder = h.encoder order by s.seq desc limit 1)
                    as live,
                exists (select 1 from comment_heads_switch s where s.encoder = h.encoder and s.version = h.version)
                    as was_live
            from comment_heads h
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HeadVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** When which version began to score; nobody is named if the gate let it. */
    record HeadSwitch(int version, @Nullable Actor by, Instant at) {}

    /** Stores a version and returns its number; fails if the same was learned from the same lessons. */
    int add(
            HeadVersion.HeadOrigin origin,
            int parent,
            HeadLearner.Learned learned,
            Exam exam,
            List<HeadGate.GateReason> reasons,
            long millis) {
        var bytes = learned.heads().toBytes();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into comment_heads (encoder, method, parent, digest, most, data_from, data_until, counts, choices,
                            exam, reasons, sha256, artifact, millis, trained_at)
                        values (:encoder, :method, :parent, :digest, :most, :from, :until, :counts, :choices, :exam, :reasons,
                            :sha256, :artifact, :millis, :until)""")
                .param("encoder", origin.encoder())
                .param("method", origin.method())
                .param("parent", parent)
                .param("digest", origin.digest())
                .param("most", origin.most())
                .param("from", origin.from() == null ? null : Timestamp.from(origin.from()))
                .param("until", Timestamp.from(origin.until()))
                .param("counts", json.writeValueAsString(origin.counts()))
                .param("choices", json.writeValueAsString(learned.choices()))
                .param("exam", json.writeValueAsString(exam))
                .param("reasons", json.writeValueAsString(reasons))
                .param("sha256", sha256(bytes))
                .param("artifact", bytes)
                .param("millis", millis)
                .update(key, "version");
        return Optional.ofNullable(key.getKey()).orElseThrow().intValue();
    }

    /** The version that was learned from these lessons and compared with these heads, or is them. */
    Optional<Integer> ofLessons(String encoder, String method, String digest, int parent) {
        return jdbc.sql("""
                        select version from comment_heads
                        where encoder = :encoder and method = :method and digest = :digest
                            and (parent = :parent or version = :parent)
                        order by version limit 1""")
                .param("encoder", encoder)
                .param("method", method)
                .param("digest", digest)
                .param("parent", parent)
                .query(Integer.class)
                .optional();
    }

    /** The version that scores with this encoder. */
    int live(String encoder) {
        return jdbc.sql("select version from comment_heads_switch where encoder = :encoder order by seq desc limit 1")
                .param("encoder", encoder)
                .query(Integer.class)
                .optional()
                .orElse(HeadVersion.SHIPPED);
    }

    /** The newest switches, the newest first. */
    List<HeadSwitch> switches(String encoder, int most) {
        return jdbc.sql("""
                        select version, actor_id, actor_handle, switched_at from comment_heads_switch
                        where encoder = :encoder order by seq desc limit :most""")
                .param("encoder", encoder)
                .param("most", most)
                .query((row, _) -> new HeadSwitch(
                        row.getInt("version"),
                        actor(row),
                        row.getTimestamp("switched_at").toInstant()))
                .list();
    }

    static @Nullable Actor actor(ResultSet row) throws SQLException {
        UUID id = row.getBytes("actor_id") == null ? null : BinaryIds.read(row, "actor_id");
        var handle = row.getString("actor_handle");
        return id == null ? null : new Actor(id, handle == null ? "" : handle);
    }

    void switchTo(String encoder, int version, @Nullable Actor by, Instant at) {
        jdbc.sql("""
                        insert into comment_heads_switch (encoder, version, actor_id, actor_handle, switched_at)
                        values (:encoder, :version, :actor, :handle, :at)""")
                .param("encoder", encoder)
                .param("version", version)
                .param("actor", by == null ? null : BinaryIds.bytes(by.id()))
                .param("handle", by == null ? null : by.handle())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<HeadVersion> find(int version) {
        return jdbc.sql(SELECT + "where h.version = :version")
                .param("version", version)
                .query(this::version)
                .optional();
    }

    /** The newest versions of all encoders, the newest first. */
    List<HeadVersion> newest(int most) {
        return jdbc.sql(SELECT + "order by h.version desc limit :most")
                .param("most", most)
                .query(this::version)
                .list();
    }

    /** The stored heads; empty if they are damaged, missing, or of another encoder. */
    Optional<LabelHeads> heads(int version, String encoder) {
        return jdbc.sql("select artifact, sha256 from comment_heads where version = :version and encoder = :encoder")
                .param("version", version)
                .param("encoder", encoder)
                .query((row, _) -> read(row.getBytes("artifact"), row.getString("sha256")))
                .optional()
                .flatMap(read -> read);
    }

    private static Optional<LabelHeads> read(byte[] artifact, String sha256) {
        if (!sha256(artifact).equals(sha256)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LabelHeads.of(artifact));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Deletes versions that never scored and are older than a limit. */
    void deleteBefore(Instant limit) {
        jdbc.sql("""
                        delete from comment_heads
                        where trained_at < :limit
                            and version not in (select version from comment_heads_switch)
                        limit 1000""").param("limit", Timestamp.from(limit)).update();
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(LessonPlan.sha256().digest(bytes));
    }

    private HeadVersion version(ResultSet row, int number) throws SQLException {
        List<HeadGate.GateReason> reasons = json.readValue(row.getString("reasons"), new TypeReference<>() {});
        int version = row.getInt("version");
        var from = row.getTimestamp("data_from");
        return new HeadVersion(
                version,
                state(version == row.getInt("live"), row.getBoolean("was_live"), reasons.isEmpty()),
                row.getInt("parent"),
                new HeadVersion.HeadOrigin(
                        row.getString("encoder"),
                        row.getString("method"),
                        row.getString("digest"),
                        row.getInt("most"),
                        from == null ? null : from.toInstant(),
                        row.getTimestamp("data_until").toInstant(),
                        json.readValue(row.getString("counts"), LessonPlan.LessonCounts.class)),
                json.readValue(row.getString("choices"), new TypeReference<>() {}),
                json.readValue(row.getString("exam"), Exam.class),
                reasons,
                new HeadVersion.HeadArtifact(
                        row.getString("sha256"),
                        row.getLong("millis"),
                        row.getTimestamp("trained_at").toInstant()));
    }

    private static HeadVersion.HeadState state(boolean live, boolean wasLive, boolean passed) {
        if (live) {
            return HeadVersion.HeadState.LIVE;
        }
        if (wasLive) {
            return HeadVersion.HeadState.RETIRED;
        }
        return passed ? HeadVersion.HeadState.CANDIDATE : HeadVersion.HeadState.REFUSED;
    }
}
