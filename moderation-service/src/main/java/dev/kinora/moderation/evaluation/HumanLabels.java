package dev.kinora.moderation.evaluation;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people decided about assessments. */
@Component
public class HumanLabels {

    private final JdbcClient jdbc;

    HumanLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last decision of a person about each of these assessments; those without one are left out. A video that only
     * chance brought to a person weighs as much as all that chance did not.
     */
    public Map<UUID, HumanLabel> of(Collection<UUID> assessments) {
        Map<UUID, HumanLabel> labels = new HashMap<>();
        if (!assessments.isEmpty()) {
            jdbc.sql("""
                            select d.assessment_id, d.outcome, d.reason_code, a.propensity,
                                JSON_LENGTH(a.concerns) = 1 and JSON_CONTAINS(a.concerns, '"SAMPLED"') as sampled
                            from decision d join assessment a on a.id = d.assessment_id
                            where d.assessment_id in (:ids) and d.actor_id is not null and d.outcome is not null
                            order by d.version""")
                    .param("ids", assessments.stream().map(BinaryIds::bytes).toList())
                    .query(row -> {
                        labels.put(BinaryIds.read(row, "assessment_id"), label(row));
                    });
        }
        return labels;
    }

    private static HumanLabel label(ResultSet row) throws SQLException {
        double propensity = row.getDouble("propensity");
        boolean byChance = propensity > 0 && row.getBoolean("sampled");
        return new HumanLabel(
                Outcome.valueOf(row.getString("outcome")),
                ReasonCode.valueOf(row.getString("reason_code")),
                byChance ? 1 / propensity : 1);
    }

    /**
     * What people decided last about assessments, the newest decisions first.
     *
     * @param until decisions from after this do not count
     * @param most how many decisions are read
     */
    public Map<UUID, HumanLabel> decided(Instant until, int most) {
        Map<UUID, HumanLabel> labels = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.assessment_id, d.outcome, d.reason_code from decision d
                        where d.assessment_id is not null and d.actor_id is not null and d.outcome is not null
                            and d.decided_at <= :until
                        order by d.decided_at desc, d.id desc limit :most""").param("until", Timestamp.from(until)).param("most", most).query(row -> {
            labels.putIfAbsent(
                    BinaryIds.read(row, "assessment_id"),
                    new HumanLabel(
                            Outcome.valueOf(row.getString("outcome")),
                            ReasonCode.valueOf(row.getString("reason_code")),
                            1));
        });
        return labels;
    }

    /** The cases in which these assessments were settled; assessments without one are left out. */
    public Map<UUID, UUID> cases(Collection<UUID> assessments) {
        Map<UUID, UUID> cases = new HashMap<>();
        if (!assessments.isEmpty()) {
            jdbc.sql("""
                            select assessment_id, id from review_case
                            where assessment_id in (:ids) and purpose = 'SCREENING'""")
                    .param("ids", assessments.stream().map(BinaryIds::bytes).toList())
                    .query(row -> {
                        cases.put(BinaryIds.read(row, "assessment_id"), BinaryIds.read(row, "id"));
                    });
        }
        return cases;
    }
}
