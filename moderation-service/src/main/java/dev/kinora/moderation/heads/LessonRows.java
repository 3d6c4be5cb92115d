package dev.kinora.moderation.heads;

import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of lessons. */
@Component
class LessonRows {

    private final JdbcClient jdbc;

    LessonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A lesson whose text is to be encoded. */
    record Pending(UUID decisionId, UUID caseId, long contentVersion) {}

    void add(UUID decisionId, Subject subject, Instant at) {
        jdbc.sql("""
                        insert into comment_lesson (decision_id, case_id, content_id, content_version, owner_id, decided_at)
                        values (:decision, :case, :content, :version, :owner, :at)""")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("content", BinaryIds.bytes(subject.content().id()))
                .param("version", subject.content().version())
                .param("owner", BinaryIds.bytes(subject.ownerId()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Earlier decisions about this version of the content count no longer. */
    void replace(Subject subject, Instant at) {
        jdbc.sql("""
                        update comment_lesson set replaced_at = :at
                        where content_id = :content and content_version = :version and replaced_at is null""")
                .param("content", BinaryIds.bytes(subject.content().id()))
                .param("version", subject.content().version())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Lessons that were never encoded, the newest first. */
    List<Pending> pending(int most) {
        return jdbc.sql("""
                        select decision_id, case_id, content_version from comment_lesson
                        where encoder is null order by decided_at desc limit :most""").param("most", most).query(LessonRows::pending).list();
    }

    /** Lessons that another encoder has encoded, before an instant; the newest first. */
    List<Pending> outdated(String encoder, Instant before, int most) {
        return jdbc.sql("""
                        select decision_id, case_id, content_version from comment_lesson
                        where encoder <> :encoder and encoded_at < :before order by decided_at desc limit :most""")
                .param("encoder", encoder)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(LessonRows::pending)
                .list();
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                BinaryIds.read(row, "decision_id"), BinaryIds.read(row, "case_id"), row.getLong("content_version"));
    }

    /** Keeps what an encoder made of a text, unless the lesson was erased meanwhile; null features of one it cannot read. */
    void encoded(UUID decisionId, byte @Nullable [] print, String encoder, float @Nullable [] features, Instant at) {
        jdbc.sql("""
                        update comment_lesson set print = :print, encoder = :encoder, features = :features, encoded_at = :at
                        where decision_id = :decision""")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("print", print)
                .param("encoder", encoder)
                .param("features", features == null ? null : bytes(features))
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(UUID decisionId) {
        jdbc.sql("delete from comment_lesson where decision_id = :decision")
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    /** Deletes the lessons of comments that went since an instant. */
    int deleteWithdrawn(Instant since) {
        return jdbc.sql("""
                        delete from comment_lesson
                        where content_id in (
                            select content_id from withdrawn_content where kind = 'COMMENT' and at >= :since)""").param("since", Timestamp.from(since)).update();
    }

    int deleteBefore(Instant limit) {
        return new OldRows(jdbc, "comment_lesson", "decided_at").deleteBefore(limit);
    }

    /** What stood at an instant, the newest decisions first. */
    List<Lesson> at(Instant until, String encoder, int most) {
        return jdbc.sql("""
                        select l.decision_id, l.print, l.features, l.decided_at, d.actor_id, d.reason_code
                        from comment_lesson l join decision d on d.id = l.decision_id
                        where l.encoder = :encoder and l.features is not null and l.decided_at <= :until
                            and l.encoded_at <= :until and (l.replaced_at is null or l.replaced_at > :until)
                        order by l.decided_at desc, l.decision_id desc limit :most""")
                .param("encoder", encoder)
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(LessonRows::lesson)
                .list();
    }

    /** How many lessons count, those that are not encoded yet included. */
    int count() {
        return jdbc.sql("select count(*) from comment_lesson where replaced_at is null")
                .query(Integer.class)
                .single();
    }

    /** Decisions that were made after an instant. */
    int countSince(Instant instant) {
        return jdbc.sql("select count(*) from comment_lesson where replaced_at is null and decided_at > :at")
                .param("at", Timestamp.from(instant))
                .query(Integer.class)
                .single();
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        return new Lesson(
                BinaryIds.read(row, "decision_id"),
                BinaryIds.read(row, "actor_id"),
                row.getBytes("print"),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getTimestamp("decided_at").toInstant(),
                floats(row.getBytes("features")));
    }

    private static byte[] bytes(float[] features) {
        var bytes = ByteBuffer.allocate(Float.BYTES * features.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(features);
        return bytes.array();
    }

    private static float[] floats(byte[] stored) {
        var floats = new float[stored.length / Float.BYTES];
        ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }
}
