package dev.kinora.moderation.exposure;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people saw of cases, and what of it they had seen when they decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WatchStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WatchStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the person had seen who made a decision. */
    record DecisionWatch(UUID decisionId, Watch watch) {}

    /** What this person saw of a case; the row stays locked until the transaction ends. */
    Optional<Watch> lock(UUID caseId, UUID accountId) {
        return find(caseId, accountId, " for update");
    }

    /** What this person saw of a case. */
    Optional<Watch> find(UUID caseId, UUID accountId) {
        return find(caseId, accountId, "");
    }

    private Optional<Watch> find(UUID caseId, UUID accountId, String suffix) {
        return jdbc.sql("""
                        select ranges, uncovered_ms, reveals from case_watch
                        where case_id = :case and account_id = :account""" + suffix)
                .param("case", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Makes sure that there is a row to lock. */
    void begin(UUID caseId, UUID accountId, Instant now) {
        jdbc.sql("""
                        insert ignore into case_watch (case_id, account_id, ranges, uncovered_ms, reveals, first_at, last_at)
                        values (:case, :account, '[]', 0, 0, :now, :now)""")
                .param("case", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(now))
                .update();
    }

    void save(UUID caseId, UUID accountId, Watch watch, Instant now) {
        jdbc.sql("""
                        update case_watch set ranges = :ranges, uncovered_ms = :uncovered, reveals = :reveals, last_at = :now
                        where case_id = :case and account_id = :account""")
                .param("case", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .param("ranges", json.writeValueAsString(watch.ranges()))
                .param("uncovered", watch.uncoveredMs())
                .param("reveals", watch.reveals())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Keeps with a decision what the person has seen of its case. */
    void keep(UUID decisionId, UUID caseId, UUID accountId) {
        jdbc.sql("""
                        insert into decision_watch (decision_id, case_id, ranges, uncovered_ms, reveals)
                        select :decision, case_id, ranges, uncovered_ms, reveals from case_watch
                        where case_id = :case and account_id = :account""")
                .param("decision", BinaryIds.bytes(decisionId))
                .param("case", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .update();
    }

    List<DecisionWatch> ofDecisions(UUID caseId) {
        return jdbc.sql("select * from decision_watch where case_id = :case order by decision_id")
                .param("case", BinaryIds.bytes(caseId))
                .query((row, number) -> new DecisionWatch(BinaryIds.read(row, "decision_id"), read(row)))
                .list();
    }

    private Watch read(ResultSet row) throws SQLException {
        var ranges = json.readValue(row.getString("ranges"), new TypeReference<List<WatchedRange>>() {});
        return new Watch(ranges, row.getLong("uncovered_ms"), row.getInt("reveals"));
    }
}
