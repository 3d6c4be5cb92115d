package dev.kinora.moderation.sampling.gold;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases whose right answer is known. */
@Component
public class GoldCases {

    /** More than these cannot be in use at a time. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final CaseTexts cases;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    GoldCases(JdbcClient jdbc, CaseTexts cases, AuditLog audit, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A case as those who lead see it; who answered it how is not told.
     *
     * @param words title of the video, or beginning of the comment; null if they are erased
     * @param markedBy handle; null for an erased account
     * @param retiredAt since when it is not asked any more; null while it is
     * @param right share of the answers with the right outcome; null without an answer
     */
    record GoldCaseLine(
            UUID id,
            UUID caseId,
            ContentKind kind,
            @Nullable String words,
            Outcome outcome,
            ReasonCode reasonCode,
            String why,
            @Nullable String markedBy,
            Instant markedAt,
            @Nullable Instant retiredAt,
            @Nullable Rate right) {}

    /** The answer that is right. */
    record Truth(Outcome outcome, ReasonCode reasonCode, String why) {}

    /**
     * Marks a case that is decided.
     *
     * @throws ProblemException NOT_GOLD, GOLD_MARKED, CASE_NOT_FOUND
     */
    @Transactional
    UUID mark(UUID caseId, Truth truth, Actor by) {
        var about = cases.told(caseId);
        var subject = about.subject();
        if (about.waiting()) {
            throw new ProblemException(GoldProblem.NOT_GOLD, "Nobody has decided this case yet.");
        }
        if (truth.reasonCode() == ReasonCode.CHILD_SAFETY || isAboutChildren(caseId)) {
            throw new ProblemException(
                    GoldProblem.NOT_GOLD, "What may be about harm to children is shown to nobody for practice.");
        }
        if (inUse() >= MOST) {
            throw new ProblemException(GoldProblem.NOT_GOLD, "Retire others first: " + MOST + " cases are in use.");
        }
        var id = ids.next();
        try {
            jdbc.sql("""
                            insert into gold_case (id, case_id, kind, content_id, owner_id, outcome, reason_code, why, marked_by,
                                marked_handle, marked_at)
                            values (:id, :case, :kind, :content, :owner, :outcome, :reason, :why, :by, :handle, :now)""")
                    .param("id", BinaryIds.bytes(id))
                    .param("case", BinaryIds.bytes(caseId))
                    .param("kind", subject.content().kind().name())
                    .param("content", BinaryIds.bytes(subject.content().id()))
                    .param("owner", BinaryIds.bytes(subject.ownerId()))
                    .param("outcome", truth.outcome().name())
                    .param("reason", truth.reasonCode().name())
                    .param("why", truth.why())
                    .param("by", BinaryIds.bytes(by.id()))
                    .param("handle", by.handle())
                    .param("now", Timestamp.from(now()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(GoldProblem.GOLD_MARKED, "Retire it, or leave it as it is.");
        }
        note(by, AuditAction.GOLD_MARKED, id);
        return id;
    }

    private boolean isAboutChildren(UUID caseId) {
        var listed = cases.listed(List.of(caseId)).get(caseId);
        return listed != null && listed.childSafety();
    }

    private int inUse() {
        return jdbc.sql("select count(*) from gold_case where retired_at is null")
                .query(Integer.class)
                .single();
    }

    /**
     * Asks it no more; answers to it stay.
     *
     * @throws ProblemException GOLD_NOT_FOUND
     */
    @Transactional
    void retire(UUID id, Actor by) {
        int changed = jdbc.sql("update gold_case set retired_at = coalesce(retired_at, :now) where id = :id")
                .param("now", Timestamp.from(now()))
                .param("id", BinaryIds.bytes(id))
                .update();
        if (changed == 0 && find(id).isEmpty()) {
            throw new ProblemException(GoldProblem.GOLD_NOT_FOUND, "There is no case " + id + " with a known answer.");
        }
        note(by, AuditAction.GOLD_RETIRED, id);
    }

    /** The log says that there is one and not which: whoever reads it may be asked about it. */
    private void note(Actor by, AuditAction action, UUID id) {
        audit.append(AuditLog.Entry.of(by, action, "gold:" + id, null));
    }

    /** The case with this id, whether it is in use or not. */
    @Transactional(readOnly = true)
    public Optional<GoldCase> find(UUID id) {
        return jdbc.sql("select * from gold_case where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> gold(row))
                .optional();
    }

    /**
     * The case in use that was asked least often and waits for nobody; empty if there is none.
     *
     * @param contentId content that is not wanted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<GoldCase> leastAsked(ContentKind kind, UUID contentId) {
        return jdbc.sql("""
                        select g.* from gold_case g join review_case c on c.id = g.case_id
                        where g.kind = :kind and g.retired_at is null and g.content_id <> :content
                            and c.erased_at is null and c.removed_at is null and c.queue <> 'CHILD_SAFETY'
                            and not exists (
                                select 1 from sample s join review_case asked on asked.id = s.case_id
                                where s.gold_id = g.id and asked.state in ('OPEN', 'CLAIMED'))
                        order by (select count(*) from sample s where s.gold_id = g.id), g.marked_at, g.id limit 1""")
                .param("kind", kind.name())
                .param("content", BinaryIds.bytes(contentId))
                .query((row, number) -> gold(row))
                .optional();
    }

    private static GoldCase gold(ResultSet row) throws SQLException {
        return new GoldCase(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "case_id"),
                Outcome.valueOf(row.getString("outcome")),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("why"),
                BinaryIds.read(row, "marked_by"));
    }

    /** Those in use first, then the newest first. */
    @Transactional(readOnly = true)
    List<GoldCaseLine> list() {
        var rows = jdbc.sql("""
                        select g.*,
                            (select count(*) from sample s where s.gold_id = g.id and s.answer is not null) as answers,
                            (select count(*) from sample s where s.gold_id = g.id and s.answer = g.outcome) as right_answers
                        from gold_case g order by g.retired_at is not null, g.marked_at desc, g.id limit :most""")
                .param("most", MOST)
                .query((row, number) -> listed(row))
                .list();
        var words = cases.listed(rows.stream().map(GoldCaseLine::caseId).toList());
        return rows.stream().map(row -> named(row, words.get(row.caseId()))).toList();
    }

    private static GoldCaseLine named(GoldCaseLine row, CaseTexts.@Nullable Listed words) {
        return new GoldCaseLine(
                row.id(),
                row.caseId(),
                row.kind(),
                words == null ? null : words.words(),
                row.outcome(),
                row.reasonCode(),
                row.why(),
                row.markedBy(),
                row.markedAt(),
                row.retiredAt(),
                row.right());
    }

    private static GoldCaseLine listed(ResultSet row) throws SQLException {
        var retired = row.getTimestamp("retired_at");
        var right = new Rate.Count();
        int answers = row.getInt("answers");
        for (int i = 0; i < answers; i++) {
            right.add(i < row.getInt("right_answers"), 1);
        }
        return new GoldCaseLine(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "case_id"),
                ContentKind.valueOf(row.getString("kind")),
                null,
                Outcome.valueOf(row.getString("outcome")),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("why"),
                row.getString("marked_handle"),
                row.getTimestamp("marked_at").toInstant(),
                retired == null ? null : retired.toInstant(),
                right.rate().orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
