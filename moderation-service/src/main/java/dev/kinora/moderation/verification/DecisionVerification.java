package dev.kinora.moderation.verification;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes all stored verdicts from the assessments and the policy versions, and compares every decision of a machine
 * with the verdict that it rests on. It reads the database only; no model and no service is needed.
 */
public final class DecisionVerification {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final StoredVerdicts verdicts;

    public DecisionVerification(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.verdicts = new StoredVerdicts(jdbc, json);
    }

    /** Checks everything, a page at a time, in the order of the ids. */
    public VerificationReport run() {
        var report = new VerificationReport.Builder();
        checkVerdicts(report);
        checkDecisions(report);
        return report.build();
    }

    private void checkVerdicts(VerificationReport.Builder report) {
        var last = FIRST;
        List<ReadVerdict> page;
        do {
            page = verdicts.after(last, PAGE);
            page.forEach(row -> report.assessment(verdicts.problem(row)));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }

    /** Decisions of machines rest on a verdict that says the same. */
    private void checkDecisions(VerificationReport.Builder report) {
        jdbc.sql("""
                        select d.id, d.action, d.reason_code, d.assessment_id, a.verdict, a.reason_code as drawn_reason
                        from decision d left join assessment a on a.id = d.assessment_id
                        where d.actor_id is null""").query(row -> {
            report.decision(problem(row), row.getBytes("assessment_id") != null);
        });
    }

    private static Optional<String> problem(ResultSet row) throws SQLException {
        UUID id = BinaryIds.read(row, "id");
        if (row.getBytes("assessment_id") == null) {
            return Optional.empty();
        }
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.of("Decision " + id + ": its assessment is not stored");
        }
        String drawn = row.getString("drawn_reason");
        boolean same = verdict.equals(row.getString("action"))
                && (drawn == null || drawn.equals(row.getString("reason_code")));
        return same
                ? Optional.empty()
                : Optional.of("Decision " + id + ": " + row.getString("action") + ", but the verdict is " + verdict);
    }
}
