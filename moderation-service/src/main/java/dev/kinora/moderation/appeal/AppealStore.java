package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ModerationAnswer;
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

/** The stored appeals; one per decision and account, and one per report that was made without an account. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealStore {

    private static final String COLUMNS =
            "id, case_id, decision_id, appellant_id, report_id, filed_by, statement, filed_at, answer, answer_id, answered_at";

    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An appeal with who filed it. */
    record Filed(Appellant appellant, AppealView view) {}

    void add(UUID caseId, Appellant appellant, AppealView appeal) {
        jdbc.sql("""
                        insert into appeal (id, case_id, decision_id, appellant_id, report_id, filed_by, statement, filed_at)
                        values (:id, :caseId, :decision, :appellant, :report, :filedBy, :statement, :filedAt)""")
                .param("id", BinaryIds.bytes(appeal.id()))
                .param("caseId", BinaryIds.bytes(caseId))
                .param("decision", BinaryIds.bytes(appeal.decisionId()))
                .param("appellant", BinaryIds.bytesOrNull(appellant.accountId()))
                .param("report", BinaryIds.bytesOrNull(appellant.reportId()))
                .param("filedBy", appeal.filedBy().name())
                .param("statement", appeal.statement())
                .param("filedAt", Timestamp.from(appeal.filedAt()))
                .update();
    }

    /** The appeal of this account against this decision, or of a report without an account. */
    Optional<AppealView> find(UUID decisionId, Appellant appellant) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from appeal where (decision_id = :decision and appellant_id = :appellant) or report_id = :report")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("appellant", BinaryIds.bytesOrNull(appellant.accountId()))
                .param("report", BinaryIds.bytesOrNull(appellant.reportId()))
                .query((row, number) -> view(row))
                .optional();
    }

    /** The first appeals of a case. */
    List<Filed> ofCase(UUID caseId, int limit) {
        return jdbc.sql("select " + COLUMNS + " from appeal where case_id = :caseId order by id limit :limit")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("limit", limit)
                .query((row, number) -> new Filed(appellant(row), view(row)))
                .list();
    }

    /** Appeals of a case that nobody has answered. */
    List<Filed> unanswered(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from appeal where case_id = :caseId and answer is null for update")
                .param("caseId", BinaryIds.bytes(caseId))
                .query((row, number) -> new Filed(appellant(row), view(row)))
                .list();
    }

    /** The appeals of a case that this decision answered wait again. */
    void takeBack(UUID caseId, UUID decisionId) {
        jdbc.sql("""
                        update appeal set answer = null, answer_id = null, answered_at = null
                        where case_id = :caseId and answer_id = :decision""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    void answer(UUID id, ModerationAnswer answer, @Nullable UUID decisionId, Instant now) {
        jdbc.sql("update appeal set answer = :answer, answer_id = :decision, answered_at = :now where id = :id")
                .param("answer", answer.name())
                .param("decision", BinaryIds.bytesOrNull(decisionId))
                .param("now", Timestamp.from(now))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private static Appellant appellant(ResultSet row) throws SQLException {
        return new Appellant(BinaryIds.readOrNull(row, "appellant_id"), BinaryIds.readOrNull(row, "report_id"));
    }

    private static AppealView view(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var answeredAt = row.getTimestamp("answered_at");
        return new AppealView(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "decision_id"),
                AppealParty.valueOf(row.getString("filed_by")),
                row.getString("statement"),
                row.getTimestamp("filed_at").toInstant(),
                answer == null ? null : ModerationAnswer.valueOf(answer),
                BinaryIds.readOrNull(row, "answer_id"),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
