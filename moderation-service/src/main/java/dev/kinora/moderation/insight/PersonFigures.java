package dev.kinora.moderation.insight;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.PersonInsight.DecisionPace;
import dev.kinora.moderation.insight.PersonInsight.DecisionsMade;
import dev.kinora.moderation.insight.PersonInsight.ReasonMade;
import dev.kinora.starter.id.BinaryIds;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what one person decided. Each statement reads a range of the keys of that person. */
@Component
class PersonFigures {

    private static final int MOST_TIMED = 1_000;

    private final JdbcClient jdbc;

    PersonFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody has ever decided anything. */
    boolean hasDecided(UUID person) {
        return jdbc.sql("select exists (select 1 from decision where actor_id = :person)")
                .param("person", BinaryIds.bytes(person))
                .query(Boolean.class)
                .single();
    }

    PersonInsight of(UUID person, @Nullable String handle, Period period) {
        var reasons = reasons(person, period);
        var grounds = grounds(person, period);
        long settled = reasons.stream()
                .filter(reason -> reason.action().outcome().isPresent())
                .mapToLong(ReasonMade::decisions)
                .sum();
        long lost = grounds.entrySet().stream()
                .filter(ground -> ground.getKey() != OverturnGround.UNDO)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new PersonInsight(
                person,
                handle,
                period.from(),
                period.to(),
                period.step(),
                decided(person, period),
                reasons,
                Rate.of(Math.min(lost, settled), settled).orElse(null),
                grounds,
                pace(person, period));
    }

    private List<DecisionsMade> decided(UUID person, Period period) {
        return of(person, period, """
                        select date_format(decided_at, :step) as at, action, count(*) as decisions
                        from decision where actor_id = :person and decided_at >= :begin and decided_at < :end
                        group by at, action order by at, action""")
                .param("step", period.step().format())
                .query((row, number) -> new DecisionsMade(
                        Instant.parse(row.getString("at")),
                        Action.valueOf(row.getString("action")),
                        row.getLong("decisions")))
                .list();
    }

    private List<ReasonMade> reasons(UUID person, Period period) {
        return of(person, period, """
                        select action, reason_code, count(*) as decisions
                        from decision where actor_id = :person and decided_at >= :begin and decided_at < :end
                        group by action, reason_code order by decisions desc, action, reason_code""")
                .query((row, number) -> new ReasonMade(
                        Action.valueOf(row.getString("action")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getLong("decisions")))
                .list();
    }

    private Map<OverturnGround, Long> grounds(UUID person, Period period) {
        Map<OverturnGround, Long> grounds = new EnumMap<>(OverturnGround.class);
        of(person, period, """
                        select ground, count(*) as decisions from overturned_decision
                        where decided_by = :person and decided_at >= :begin and decided_at < :end
                        group by ground""").query(row -> {
            grounds.put(OverturnGround.valueOf(row.getString("ground")), row.getLong("decisions"));
        });
        return grounds;
    }

    /** A bulk claims and decides a case within a moment, which says nothing about how long anybody looked. */
    private @Nullable DecisionPace pace(UUID person, Period period) {
        var seconds = of(person, period, """
                        select timestampdiff(microsecond, (
                                select max(a.at) from audit_log a
                                where a.case_id = d.case_id and a.actor_id = d.actor_id and a.at <= d.decided_at
                                    and a.action in ('CLAIMED', 'TAKEN_OVER')), d.decided_at) / 1e6 as seconds
                        from decision d where d.actor_id = :person and d.decided_at >= :begin and d.decided_at < :end
                        order by d.decided_at desc limit :most""")
                .param("most", MOST_TIMED)
                .query((row, number) -> row.getObject("seconds", Double.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .filter(taken -> taken >= 1)
                .sorted()
                .toList();
        return seconds.isEmpty()
                ? null
                : new DecisionPace(
                        seconds.size(),
                        seconds.get((seconds.size() - 1) / 2),
                        seconds.get((seconds.size() * 9 - 1) / 10));
    }

    private JdbcClient.StatementSpec of(UUID person, Period period, String sql) {
        return jdbc.sql(sql)
                .param("person", BinaryIds.bytes(person))
                .param("begin", period.begin())
                .param("end", period.end());
    }
}
