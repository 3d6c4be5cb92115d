package dev.kinora.moderation.sampling;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The draws, and what people answered. */
@Component
class SampleStore {

    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer and what became of it.
     *
     * @param decisionId the decision that it became; null unless it took effect
     */
    record Answer(
            Outcome outcome,
            ReasonCode reason,
            Actor by,
            Instant at,
            Effect effect,
            @Nullable UUID decisionId) {}

    /** How many of a stratum were drawn on a day; until the end of the transaction nobody else draws from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    int lockDay(LocalDate day, Stratum stratum) {
        jdbc.sql("""
                        insert into sample_day (day, stratum, drawn) values (:day, :stratum, 0)
                        on duplicate key update drawn = drawn""").param("day", day).param("stratum", stratum.name()).update();
        return jdbc.sql("select drawn from sample_day where day = :day and stratum = :stratum for update")
                .param("day", day)
                .param("stratum", stratum.name())
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Sample sample) {
        var reviewed = sample.reviewed();
        var drawn = sample.drawn();
        jdbc.sql("""
                        insert into sample (id, stratum, decision_id, kind, content_id, content_version, outcome, reason_code, stage,
                            decided_by, decided_handle, decided_at, sampling_version, day, drawn_before, draw, propensity, case_id, gold_id)
                        values (:id, :stratum, :decision, :kind, :content, :contentVersion, :outcome, :reason, :stage,
                            :by, :handle, :at, :version, :day, :before, :number, :propensity, :case, :gold)""")
                .param("id", BinaryIds.bytes(sample.id()))
                .param("stratum", sample.stratum().name())
                .param("decision", BinaryIds.bytes(reviewed.decisionId()))
                .param("kind", reviewed.content().kind().name())
                .param("content", BinaryIds.bytes(reviewed.content().id()))
                .param("contentVersion", reviewed.content().version())
                .param("outcome", reviewed.outcome().name())
                .param("reason", reviewed.reason().name())
                .param("stage", reviewed.stage())
                .param(
                        "by",
                        reviewed.by() == null
                                ? null
                                : BinaryIds.bytes(reviewed.by().id()))
                .param("handle", reviewed.by() == null ? null : reviewed.by().handle())
                .param("at", Timestamp.from(reviewed.at()))
                .param("version", drawn.version())
                .param("day", drawn.day())
                .param("before", drawn.before())
                .param("number", drawn.number())
                .param("propensity", drawn.propensity())
                .param("case", BinaryIds.bytes(sample.caseId()))
                .param("gold", BinaryIds.bytesOrNull(sample.goldId()))
                .update();
        jdbc.sql("update sample_day set drawn = drawn + 1 where day = :day and stratum = :stratum")
                .param("day", drawn.day())
                .param("stratum", sample.stratum().name())
                .update();
    }

    /** The draw that a case asks about. */
    Optional<Sample> ofCase(UUID caseId) {
        return jdbc.sql("select * from sample where case_id = :case")
                .param("case", BinaryIds.bytes(caseId))
                .query(SampleStore::sample)
                .optional();
    }

    /** The cases of second reviews of this content that are not over. */
    List<UUID> openSecondReviews(UUID contentId) {
        return jdbc.sql("""
                        select s.case_id from sample s join review_case c on c.id = s.case_id
                        where s.content_id = :content and s.stratum = 'SECOND_REVIEW' and c.state in ('OPEN', 'CLAIMED')""")
                .param("content", BinaryIds.bytes(contentId))
                .query((row, number) -> BinaryIds.read(row, "case_id"))
                .list();
    }

    /** Who has answered a case with a known answer before. */
    List<UUID> answeredGold(UUID goldId) {
        return jdbc.sql("select answered_by from sample where gold_id = :gold and answered_by is not null")
                .param("gold", BinaryIds.bytes(goldId))
                .query((row, number) -> BinaryIds.read(row, "answered_by"))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void answer(UUID caseId, Answer answer) {
        jdbc.sql("""
                        update sample set answer = :outcome, answer_reason = :reason, answered_by = :by, answered_handle = :handle,
                            answered_at = :at,
                            effect = :effect, effect_decision_id = :decision
                        where case_id = :case""")
                .param("outcome", answer.outcome().name())
                .param("reason", answer.reason().name())
                .param("by", BinaryIds.bytes(answer.by().id()))
                .param("handle", answer.by().handle())
                .param("at", Timestamp.from(answer.at()))
                .param("effect", answer.effect().name())
                .param("decision", BinaryIds.bytesOrNull(answer.decisionId()))
                .param("case", BinaryIds.bytes(caseId))
                .update();
    }

    /** Whoever answered took the decision back that the answer became: it counts no longer. */
    void takeBack(UUID caseId, UUID decisionId, Instant now) {
        jdbc.sql("""
                        update sample set taken_back_at = :now
                        where case_id = :case and effect_decision_id = :decision and taken_back_at is null""")
                .param("now", Timestamp.from(now))
                .param("case", BinaryIds.bytes(caseId))
                .param("decision", BinaryIds.bytes(decisionId))
                .update();
    }

    /** There is nothing to answer any more. */
    void close(UUID caseId, Instant now) {
        jdbc.sql("update sample set closed_at = :now where case_id = :case and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("case", BinaryIds.bytes(caseId))
                .update();
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                BinaryIds.read(row, "id"),
                Stratum.valueOf(row.getString("stratum")),
                new Sample.Reviewed(
                        BinaryIds.read(row, "decision_id"),
                        new ContentRef(
                                BinaryIds.read(row, "content_id"),
                                ContentKind.valueOf(row.getString("kind")),
                                row.getLong("content_version")),
                        Outcome.valueOf(row.getString("outcome")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getString("stage"),
                        by(row),
                        row.getTimestamp("decided_at").toInstant()),
                new Sample.Drawn(
                        row.getLong("sampling_version"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("drawn_before"),
                        row.getDouble("draw"),
                        row.getDouble("propensity")),
                BinaryIds.read(row, "case_id"),
                BinaryIds.readOrNull(row, "gold_id"));
    }

    private static @Nullable Actor by(ResultSet row) throws SQLException {
        var id = BinaryIds.readOrNull(row, "decided_by");
        var handle = row.getString("decided_handle");
        return id == null ? null : new Actor(id, handle == null ? "" : handle);
    }
}
