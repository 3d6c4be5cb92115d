package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.precedent.Neighborhood.Neighbor;
import dev.kinora.moderation.precedent.Neighborhood.PrecedentStand;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What stood for and against the decisions of people when they made them. */
@Component
class PrecedentChecks {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PrecedentProperties properties;

    PrecedentChecks(JdbcClient jdbc, JsonMapper json, PrecedentProperties properties) {
        this.jdbc = jdbc;
        this.json = json;
        this.properties = properties;
    }

    /**
     * The limits that were in force.
     *
     * @param words lowest similarity of words, 0 to 1
     * @param share share of the neighbors against which a decision needs a note, 0 to 1
     */
    record PrecedentLimits(int scanned, int shown, double words, int least, double share) {}

    /** A neighbor, by the decision about it that was in force. */
    record CheckedNeighbor(
            UUID decisionId, UUID caseId, Outcome outcome, String policyVersion, List<Likeness> likenesses) {

        CheckedNeighbor {
            likenesses = List.copyOf(likenesses);
        }
    }

    /** The neighbors and the limits by which they were chosen. */
    record CheckBasis(PrecedentLimits limits, boolean wordsCompared, List<CheckedNeighbor> neighbors) {

        CheckBasis {
            neighbors = List.copyOf(neighbors);
        }
    }

    /**
     * What stood when a decision was made.
     *
     * @param method how neighbors were chosen
     * @param asked whether a note was required
     * @param checkedAt decisions before this time counted
     */
    record PrecedentCheck(
            UUID decisionId,
            String method,
            Outcome outcome,
            int against,
            int of,
            boolean asked,
            CheckBasis basis,
            Instant checkedAt) {

        /** The same without what was decided about these cases. */
        PrecedentCheck without(Set<UUID> hidden) {
            var shown = basis.neighbors().stream()
                    .filter(one -> !hidden.contains(one.caseId()))
                    .toList();
            return new PrecedentCheck(
                    decisionId,
                    method,
                    outcome,
                    against,
                    of,
                    asked,
                    new CheckBasis(basis.limits(), basis.wordsCompared(), shown),
                    checkedAt);
        }
    }

    void keep(Subject subject, UUID decisionId, PrecedentStand stand, Precedents.Found found, Instant checkedAt) {
        var basis = new CheckBasis(
                new PrecedentLimits(
                        properties.scanned(),
                        properties.shown(),
                        properties.words(),
                        properties.least(),
                        properties.share()),
                found.wordsCompared(),
                found.neighbors().stream().map(PrecedentChecks::known).toList());
        jdbc.sql("""
                        insert into precedent_check (decision_id, case_id, owner_id, method, outcome, against, counted, asked,
                            neighbors, checked_at)
                        values (:decision, :case, :owner, :method, :outcome, :against, :counted, :asked, :basis, :at)""")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("case", BinaryIds.bytes(subject.caseId()))
                .param("owner", BinaryIds.bytes(subject.ownerId()))
                .param("method", Neighborhood.METHOD)
                .param("outcome", stand.outcome().name())
                .param("against", stand.against())
                .param("counted", stand.of())
                .param("asked", stand.asks())
                .param("basis", json.writeValueAsString(basis))
                .param("at", Timestamp.from(checkedAt))
                .update();
    }

    private static CheckedNeighbor known(Neighbor neighbor) {
        var precedent = neighbor.precedent();
        return new CheckedNeighbor(
                precedent.decisionId(),
                precedent.caseId(),
                precedent.outcome(),
                precedent.policyVersion(),
                neighbor.likenesses());
    }

    /** Of the decisions on a case, the oldest first. */
    List<PrecedentCheck> of(UUID caseId) {
        return jdbc.sql("select * from precedent_check where case_id = :case order by checked_at limit " + MOST)
                .param("case", BinaryIds.bytes(caseId))
                .query(this::check)
                .list();
    }

    private PrecedentCheck check(ResultSet row, int number) throws SQLException {
        return new PrecedentCheck(
                BinaryIds.read(row, "decision_id"),
                row.getString("method"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("against"),
                row.getInt("counted"),
                row.getBoolean("asked"),
                json.readValue(row.getString("neighbors"), CheckBasis.class),
                row.getTimestamp("checked_at").toInstant());
    }
}
