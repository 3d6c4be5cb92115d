package dev.kinora.moderation.insight;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.Insights.DecidedCount;
import dev.kinora.moderation.insight.Insights.OverturnedCount;
import dev.kinora.moderation.insight.Insights.PersonDecisions;
import dev.kinora.moderation.insight.Insights.PolicyCount;
import dev.kinora.moderation.insight.Insights.ReasonCount;
import dev.kinora.starter.id.BinaryIds;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the decisions of a period. Each statement reads a range of one key and no rows. */
@Component
class DecisionFigures {

    private static final int MOST_PEOPLE = 200;

    private final JdbcClient jdbc;

    DecisionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DecidedCount> decided(Period period) {
        return in(period, """
                        select date_format(decided_at, :step) as at, actor_id is null as automated, action,
                            count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by at, automated, action order by at, automated, action""")
                .param("step", period.step().format())
                .query((row, number) -> new DecidedCount(
                        Instant.parse(row.getString("at")),
                        row.getBoolean("automated"),
                        Action.valueOf(row.getString("action")),
                        row.getLong("decisions")))
                .list();
    }

    List<ReasonCount> reasons(Period period) {
        return in(period, """
                        select action, reason_code, actor_id is null as automated, count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by action, reason_code, automated order by decisions desc, action, reason_code, automated""")
                .query((row, number) -> new ReasonCount(
                        Action.valueOf(row.getString("action")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getBoolean("automated"),
                        row.getLong("decisions")))
                .list();
    }

    List<PolicyCount> policies(Period period) {
        return in(period, """
                        select policy_version, actor_id is null as automated, count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by policy_version, automated order by decisions desc, policy_version, automated limit 100""")
                .query((row, number) -> new PolicyCount(
                        row.getString("policy_version"), row.getBoolean("automated"), row.getLong("decisions")))
                .list();
    }

    List<OverturnedCount> overturned(Period period) {
        return in(period, """
                        select ground, decided_by is null as automated, count(*) as decisions
                        from overturned_decision
                        where decided_at >= :begin and decided_at < :end
                        group by ground, automated order by ground, automated""")
                .query((row, number) -> new OverturnedCount(
                        OverturnGround.valueOf(row.getString("ground")),
                        row.getBoolean("automated"),
                        row.getLong("decisions")))
                .list();
    }

    /** The people with the most decisions; of one person if there is an id. */
    List<PersonDecisions> people(Period period, @Nullable UUID only) {
        record Counted(UUID id, long decisions, long settled) {}
        var counted = in(period, """
                        select actor_id, count(*) as decisions,
                            sum(action in ('APPROVE', 'REJECT', 'RESTRICT')) as settled
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end and actor_id is not null and (:only is null or actor_id = :only)
                        group by actor_id order by decisions desc, actor_id limit :most""")
                .param("only", BinaryIds.bytesOrNull(only))
                .param("most", MOST_PEOPLE)
                .query((row, number) ->
                        new Counted(BinaryIds.read(row, "actor_id"), row.getLong("decisions"), row.getLong("settled")))
                .list();
        var ids = counted.stream().map(Counted::id).toList();
        var handles = handles(ids);
        var lost = lost(period);
        return counted.stream()
                .map(one -> new PersonDecisions(
                        one.id(),
                        handles.get(one.id()),
                        one.decisions(),
                        Rate.of(Math.min(lost.getOrDefault(one.id(), 0L), one.settled()), one.settled())
                                .orElse(null)))
                .toList();
    }

    /** How many decisions of each person others have overturned. */
    private Map<UUID, Long> lost(Period period) {
        Map<UUID, Long> lost = new HashMap<>();
        in(period, """
                        select decided_by, count(*) as decisions
                        from overturned_decision
                        where decided_at >= :begin and decided_at < :end and ground <> 'UNDO' and decided_by is not null group by decided_by""").query(row -> {
            lost.put(BinaryIds.read(row, "decided_by"), row.getLong("decisions"));
        });
        return lost;
    }

    /** The handles of people as of their last decisions; those of erased accounts are left out. */
    Map<UUID, String> handles(Collection<UUID> ids) {
        Map<UUID, String> handles = new HashMap<>();
        for (var id : ids) {
            jdbc
                    .sql("""
                            select actor_handle from decision
                            where actor_id = :id order by decided_at desc, id desc limit 1""")
                    .param("id", BinaryIds.bytes(id))
                    .query((row, number) -> row.getString("actor_handle"))
                    .list()
                    .stream()
                    .filter(handle -> handle != null)
                    .forEach(handle -> handles.put(id, handle));
        }
        return handles;
    }

    private JdbcClient.StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql).param("begin", period.begin()).param("end", period.end());
    }
}
