package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored reports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {

    private static final String SELECT = """
            select id, case_id, content_kind, content_id, content_version, video_id, reporter_id, reason, illegal,
                legal_ground, statement, filed_at, answer, decision_id, answered_at
            from report\s""";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many reports of a case have a reason. */
    record ReasonCount(ReasonCode reason, long count) {}

    /** Stores a report; the receipt is kept as its digest. */
    void add(Report report, byte @Nullable [] receiptDigest) {
        jdbc.sql("""
                        insert into report (id, case_id, content_kind, content_id, content_version, video_id, reporter_id,
                            receipt_digest, reason, illegal, legal_ground, statement, filed_at)
                        values (:id, :caseId, :kind, :content, :version, :video, :reporter,
                            :receipt, :reason, :illegal, :ground, :statement, :filedAt)""")
                .param("id", BinaryIds.bytes(report.id()))
                .param("caseId", BinaryIds.bytes(report.caseId()))
                .param("kind", report.content().kind().name())
                .param("content", BinaryIds.bytes(report.content().id()))
                .param("version", report.content().version())
                .param("video", BinaryIds.bytes(report.videoId()))
                .param("reporter", BinaryIds.bytesOrNull(report.reporterId()))
                .param("receipt", receiptDigest)
                .param("reason", report.reason().name())
                .param("illegal", report.illegal())
                .param("ground", report.legalGround())
                .param("statement", report.statement())
                .param("filedAt", Timestamp.from(report.filedAt()))
                .update();
    }

    /** The report of this account about this content that waits for an answer. */
    Optional<Report> findOpen(UUID reporterId, UUID contentId) {
        return jdbc.sql(
                        SELECT
                                + "where reporter_id = :reporter and content_id = :content and answer is null order by id limit 1")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("content", BinaryIds.bytes(contentId))
                .query((row, number) -> report(row))
                .optional();
    }

    Optional<Report> findByReceipt(byte[] digest) {
        return jdbc.sql(SELECT + "where receipt_digest = :digest")
                .param("digest", digest)
                .query((row, number) -> report(row))
                .optional();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> report(row))
                .optional();
    }

    /** Reports of an account with an id below this one, the newest first. */
    List<Report> ofReporter(UUID reporterId, UUID before, int limit) {
        return jdbc.sql(SELECT + "where reporter_id = :reporter and id < :before order by id desc limit :limit")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("before", BinaryIds.bytes(before))
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    /** The newest reports of a case. */
    List<Report> ofCase(UUID caseId, int limit) {
        return jdbc.sql(SELECT + "where case_id = :caseId order by id desc limit :limit")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    /** How often each reason was given in a case, the most frequent first. */
    List<ReasonCount> reasons(UUID caseId) {
        return jdbc.sql("""
                        select reason, count(*) as reports from report where case_id = :caseId
                        group by reason order by reports desc, reason""")
                .param("caseId", BinaryIds.bytes(caseId))
                .query((row, number) ->
                        new ReasonCount(ReasonCode.valueOf(row.getString("reason")), row.getLong("reports")))
                .list();
    }

    /** The number of accounts whose reports of this content wait; stops counting at {@code most}. */
    int countReporters(UUID contentId, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from report r join review_case c on c.id = r.case_id
                            where c.content_id = :content and c.purpose = 'REPORT' and c.state in ('OPEN', 'CLAIMED')
                                and r.reporter_id is not null limit :most) reporters""")
                .param("content", BinaryIds.bytes(contentId))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Instants of the newest reports of an account, the newest first. */
    List<Instant> newest(UUID reporterId, int limit) {
        return jdbc
                .sql("select filed_at from report where reporter_id = :reporter order by id desc limit :limit")
                .param("reporter", BinaryIds.bytes(reporterId))
                .param("limit", limit)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /** How many people who were not signed in have filed a report since an instant. */
    int countStrangers(Instant since) {
        return jdbc.sql("""
                        select count(*) from report where filed_at > :since and receipt_digest is not null""")
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Marks the reports of a case as answered, and returns how many these are; who filed them is told afterwards. An address
     * can only be from an older version of this service.
     */
    int answer(UUID caseId, ModerationAnswer answer, @Nullable UUID decisionId, Instant now) {
        return jdbc.sql("""
                        update report set answer = :answer, decision_id = :decision, answered_at = :now, told = false,
                            reporter_name = null, reporter_email = null
                        where case_id = :caseId and answer is null""")
                .param("answer", answer.name())
                .param("decision", BinaryIds.bytesOrNull(decisionId))
                .param("now", Timestamp.from(now))
                .param("caseId", BinaryIds.bytes(caseId))
                .update();
    }

    /** Reports that this decision answered, by people who were not signed in. */
    List<UUID> ofStrangers(UUID caseId, UUID decisionId) {
        return jdbc.sql("""
                        select id from report
                        where case_id = :caseId and decision_id = :decision and receipt_digest is not null""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("decision", BinaryIds.bytes(decisionId))
                .query((row, number) -> BinaryIds.read(row, "id"))
                .list();
    }

    /** The reports of a case that this decision answered wait again. */
    void takeBack(UUID caseId, UUID decisionId) {
        jdbc.sql("""
                        update report set answer = null, decision_id = null, answered_at = null, told = null
                        where case_id = :caseId and decision_id = :decision""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    /** Answered reports of which the accounts were not told, locked and skipping what others have locked. */
    List<Report> untold(int limit) {
        return jdbc.sql(SELECT + "where told = false order by id limit :limit for update skip locked")
                .param("limit", limit)
                .query((row, number) -> report(row))
                .list();
    }

    void markTold(List<UUID> ids) {
        jdbc.sql("update report set told = null where id in (:ids)")
                .param("ids", ids.stream().map(BinaryIds::bytes).toList())
                .update();
    }

    private static Report report(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var answeredAt = row.getTimestamp("answered_at");
        return new Report(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "case_id"),
                new ContentRef(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("content_kind")),
                        row.getLong("content_version")),
                BinaryIds.read(row, "video_id"),
                BinaryIds.readOrNull(row, "reporter_id"),
                ReasonCode.valueOf(row.getString("reason")),
                row.getBoolean("illegal"),
                row.getString("legal_ground"),
                row.getString("statement"),
                row.getTimestamp("filed_at").toInstant(),
                answer == null ? null : ModerationAnswer.valueOf(answer),
                BinaryIds.readOrNull(row, "decision_id"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
