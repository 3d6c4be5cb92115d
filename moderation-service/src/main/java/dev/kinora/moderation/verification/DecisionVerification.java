package dev.kinora.moderation.verification;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.CreatorStanding;
import dev.kinora.moderation.assessment.DrawnVerdict;
import dev.kinora.moderation.assessment.Judge;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes all stored verdicts from the assessments and the policy versions, and compares every decision of a machine
 * with the verdict that it rests on. It reads the database only; no model and no service is needed.
 */
public final class DecisionVerification {

    private static final int PAGE = 500;
    private static final byte[] FIRST = new byte[16];

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<String, Optional<PolicyRules>> policies = new HashMap<>();

    public DecisionVerification(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A stored assessment, the verdict and the propensity that are stored with it, and the policy version they were drawn
     * under.
     */
    private record Row(
            Assessment assessment,
            String policyVersion,
            DrawnVerdict verdict,
            @Nullable Double propensity) {}

    /** Checks everything, a page at a time, in the order of the ids. */
    public VerificationReport run() {
        var report = new VerificationReport.Builder();
        checkVerdicts(report);
        checkDecisions(report);
        return report.build();
    }

    private void checkVerdicts(VerificationReport.Builder report) {
        byte[] last = FIRST;
        List<byte[]> page;
        do {
            page = new ArrayList<>();
            for (var one : readPage(last)) {
                page.add(one.id());
                report.assessment(one.problem(this::problem));
            }
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    /** A row, or why it cannot be read. */
    private record Read(
            byte[] id, @Nullable Row row, @Nullable String failure) {

        Optional<String> problem(Function<Row, Optional<String>> check) {
            return row == null
                    ? Optional.of("Assessment " + BinaryIds.uuid(id) + " cannot be read: " + failure)
                    : check.apply(row);
        }
    }

    private List<Read> readPage(byte[] after) {
        return jdbc.sql("select * from assessment where id > :last order by id limit :page")
                .param("last", after)
                .param("page", PAGE)
                .query((row, index) -> read(row))
                .list();
    }

    private Read read(ResultSet row) throws SQLException {
        byte[] id = row.getBytes("id");
        try {
            return new Read(id, parsed(row), null);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Read(id, null, e.getClass().getSimpleName());
        }
    }

    private Row parsed(ResultSet row) throws SQLException {
        var content = new ContentRef(
                BinaryIds.read(row, "content_id"),
                ContentKind.valueOf(row.getString("kind")),
                row.getLong("content_version"));
        String creator = row.getString("creator");
        var assessment = new Assessment(
                BinaryIds.read(row, "id"),
                content,
                BinaryIds.read(row, "owner_id"),
                json.readValue(row.getString("stages"), new TypeReference<List<StageReport>>() {}),
                json.readValue(row.getString("breakdowns"), new TypeReference<List<Concern.Doubt>>() {}),
                creator == null ? null : json.readValue(creator, CreatorStanding.class),
                row.getTimestamp("assessed_at").toInstant());
        String reason = row.getString("reason_code");
        var verdict = new DrawnVerdict(
                row.getString("verdict"),
                reason == null ? null : ReasonCode.valueOf(reason),
                json.readValue(row.getString("concerns"), new TypeReference<List<Concern>>() {}));
        return new Row(assessment, row.getString("policy_version"), verdict, row.getObject("propensity", Double.class));
    }

    private Optional<String> problem(Row row) {
        var assessment = row.assessment();
        var broken = Judge.withoutPolicy(assessment);
        if (broken.isPresent()) {
            return difference(row, DrawnVerdict.of(broken.get()), null);
        }
        var rules = rules(row.policyVersion());
        if (rules.isEmpty()) {
            return Optional.of("Assessment " + assessment.id() + ": policy " + row.policyVersion() + " is not stored");
        }
        var propensity = Judge.propensity(assessment, rules.get());
        return difference(
                row,
                DrawnVerdict.of(Judge.judge(assessment, rules.get())),
                propensity.isPresent() ? propensity.getAsDouble() : null);
    }

    private static Optional<String> difference(Row row, DrawnVerdict drawn, @Nullable Double propensity) {
        String stored = "Assessment " + row.assessment().id() + ": stored ";
        if (!drawn.sameAs(row.verdict())) {
            return Optional.of(stored + row.verdict().words() + ", recomputed " + drawn.words());
        }
        return Objects.equals(propensity, row.propensity())
                ? Optional.empty()
                : Optional.of(stored + "propensity " + row.propensity() + ", recomputed " + propensity);
    }

    private Optional<PolicyRules> rules(String reference) {
        return policies.computeIfAbsent(reference, this::readRules);
    }

    private Optional<PolicyRules> readRules(String reference) {
        int slash = reference.lastIndexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        try {
            String rules = jdbc.sql("select rules from policy_version where policy_id = :id and version = :version")
                    .param("id", reference.substring(0, slash))
                    .param("version", reference.substring(slash + 1))
                    .query(String.class)
                    .single();
            return Optional.of(json.readValue(rules, PolicyRules.class));
        } catch (EmptyResultDataAccessException e) {
            return Optional.empty();
        }
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
