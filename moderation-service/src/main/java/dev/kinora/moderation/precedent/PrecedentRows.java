package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.precedent.Neighborhood.Candidate;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The decisions of people, and the marks of the cases that they were about. */
@Component
class PrecedentRows {

    private static final String CANDIDATES = """
            select p.*, m.model, m.words, m.frames
            from precedent p left join precedent_mark m on m.case_id = p.case_id and m.content_version = p.content_version
            """;

    private final JdbcClient jdbc;
    private final PrecedentProperties properties;
    private final InstantSource clock;
    private final List<OldRows> old;

    PrecedentRows(JdbcClient jdbc, PrecedentProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
        this.old = List.of(
                new OldRows(jdbc, "precedent", "decided_at"),
                new OldRows(jdbc, "precedent_mark", "made_at"),
                new OldRows(jdbc, "precedent_check", "checked_at"));
    }

    void add(Precedent made) {
        jdbc.sql("""
                        insert into precedent (decision_id, case_id, kind, content_id, content_version, owner_id, outcome,
                            reason_code, policy_version, decided_at)
                        values (:decision, :case, :kind, :content, :version, :owner, :outcome, :reason, :policy, :at)""")
                .param("decision", BinaryIds.bytes(made.decisionId()))
                .param("case", BinaryIds.bytes(made.caseId()))
                .param("kind", made.content().kind().name())
                .param("content", BinaryIds.bytes(made.content().id()))
                .param("version", made.content().version())
                .param("owner", BinaryIds.bytes(made.ownerId()))
                .param("outcome", made.outcome().name())
                .param("reason", made.reasonCode().name())
                .param("policy", made.policyVersion())
                .param("at", Timestamp.from(made.decidedAt()))
                .update();
    }

    /** A decision counts no longer: whoever made it took it back. */
    void takeBack(UUID decisionId) {
        jdbc.sql("update precedent set taken_back_at = :now where decision_id = :decision and taken_back_at is null")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /**
     * The newest decisions of people before a time about the same kind of content, and those about the same owner's, the
     * newest first. It reads two ranges of an index, each with a bound.
     */
    List<Candidate> candidates(Subject subject, Instant before) {
        Map<UUID, Candidate> all = new LinkedHashMap<>();
        var newest = jdbc.sql(CANDIDATES + """
                        where p.kind = :kind and p.decided_at < :before
                            and (p.taken_back_at is null or p.taken_back_at >= :before)
                        order by p.decided_at desc limit :most""")
                .param("kind", subject.content().kind().name())
                .param("before", Timestamp.from(before))
                .param("most", properties.scanned())
                .query(PrecedentRows::candidate)
                .list();
        var own = jdbc.sql(CANDIDATES + """
                        where p.owner_id = :owner and p.kind = :kind and p.decided_at < :before
                            and (p.taken_back_at is null or p.taken_back_at >= :before)
                        order by p.decided_at desc limit :most""")
                .param("owner", BinaryIds.bytes(subject.ownerId()))
                .param("kind", subject.content().kind().name())
                .param("before", Timestamp.from(before))
                .param("most", 10 * properties.shown())
                .query(PrecedentRows::candidate)
                .list();
        newest.forEach(one -> all.put(one.precedent().decisionId(), one));
        own.forEach(one -> all.putIfAbsent(one.precedent().decisionId(), one));
        return all.values().stream()
                .sorted(Comparator.comparing((Candidate one) -> one.precedent().decidedAt())
                        .thenComparing(one -> one.precedent().decisionId())
                        .reversed())
                .toList();
    }

    Optional<Mark> mark(Subject subject) {
        return jdbc.sql("select * from precedent_mark where case_id = :case and content_version = :version")
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("version", subject.content().version())
                .query((row, number) -> mark(row))
                .optional();
    }

    void keep(Subject subject, Mark mark) {
        jdbc.sql("""
                        insert into precedent_mark (case_id, content_version, owner_id, model, words, frames, made_at)
                        values (:case, :version, :owner, :model, :words, :frames, :now)
                        on duplicate key update model = :model, words = :words, frames = :frames, made_at = :now""")
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("version", subject.content().version())
                .param("owner", BinaryIds.bytes(subject.ownerId()))
                .param("model", mark.model())
                .param("words", mark.words())
                .param("frames", mark.frames())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT50M")
    void forgetOld() {
        var limit = clock.instant().minus(properties.kept());
        old.forEach(rows -> rows.deleteBefore(limit));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var precedent = new Precedent(
                BinaryIds.read(row, "decision_id"),
                BinaryIds.read(row, "case_id"),
                new ContentRef(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("kind")),
                        row.getLong("content_version")),
                BinaryIds.read(row, "owner_id"),
                Outcome.valueOf(row.getString("outcome")),
                ReasonCode.valueOf(row.getString("reason_code")),
                row.getString("policy_version"),
                row.getTimestamp("decided_at").toInstant());
        return new Candidate(precedent, row.getBytes("frames") == null ? Mark.NONE : mark(row));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString("model"), row.getBytes("words"), row.getBytes("frames"));
    }
}
