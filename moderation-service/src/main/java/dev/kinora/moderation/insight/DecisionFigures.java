package dev.kinora.moderation.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.Insights.DecidedCount;
import dev.kinora.moderation.insight.Insights.OverturnedCount;
import dev.kinora.moderation.insight.Insights.PersonDecisions;
import dev.kinora.moderation.insight.Insights.PolicyCount;
import dev.kinora.moderation.insight.Insights.ReasonCount;
import dev.kinora.moderation.insight.KeptDays.Figure;
import dev.kinora.starter.id.BinaryIds;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the decisions of a period, of whole days from what is kept. Each statement reads a range of one key and no rows. */
@Component
class DecisionFigures {

    private static final int MOST_PEOPLE = 200;

    private static final int MOST_POLICIES = 100;

    private final JdbcClient jdbc;
    private final KeptDays days;

    DecisionFigures(JdbcClient jdbc, KeptDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Decisions of a person, and how many of them have an outcome. */
    record Made(UUID id, long decisions, long settled) {

        Made plus(Made other) {
            return new Made(id, decisions + other.decisions, settled + other.settled);
        }
    }

    /** Counts the whole days of a period that are not kept yet. */
    void keep(Period period) {
        decided(period);
        reasons(period);
        policies(period);
        days.of(period, Figure.PEOPLE, Made.class, this::countMade);
    }

    List<DecidedCount> decided(Period period) {
        record Group(Instant at, boolean automated, Action action) {}
        return days.of(period, Figure.DECIDED, DecidedCount.class, this::countDecided).stream()
                .collect(groupingBy(
                        line -> new Group(line.at(), line.automated(), line.action()),
                        summingLong(DecidedCount::decisions)))
                .entrySet()
                .stream()
                .map(sum -> new DecidedCount(
                        sum.getKey().at(),
                        sum.getKey().automated(),
                        sum.getKey().action(),
                        sum.getValue()))
                .sorted(Comparator.comparing(DecidedCount::at)
                        .thenComparing(DecidedCount::automated)
                        .thenComparing(line -> line.action().name()))
                .toList();
    }

    private List<DecidedCount> countDecided(Period period) {
        return in(period, """
                        select date_format(decided_at, :step) as at, actor_id is null as automated, action,
                            count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by at, automated, action""")
                .param("step", period.step().format())
                .query((row, number) -> new DecidedCount(
                        Instant.parse(row.getString("at")),
                        row.getBoolean("automated"),
                        Action.valueOf(row.getString("action")),
                        row.getLong("decisions")))
                .list();
    }

    List<ReasonCount> reasons(Period period) {
        record Group(Action action, ReasonCode reason, boolean automated) {}
        return days.of(period, Figure.REASONS, ReasonCount.class, this::countReasons).stream()
                .collect(groupingBy(
                        line -> new Group(line.action(), line.reason(), line.automated()),
                        summingLong(ReasonCount::decisions)))
                .entrySet()
                .stream()
                .map(sum -> new ReasonCount(
                        sum.getKey().action(),
                        sum.getKey().reason(),
                        sum.getKey().automated(),
                        sum.getValue()))
                .sorted(Comparator.comparingLong(ReasonCount::decisions)
                        .reversed()
                        .thenComparing(line -> line.action().name())
                        .thenComparing(line -> line.reason().name())
                        .thenComparing(ReasonCount::automated))
                .toList();
    }

    private List<ReasonCount> countReasons(Period period) {
        return in(period, """
                        select action, reason_code, actor_id is null as automated, count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by action, reason_code, automated""")
                .query((row, number) -> new ReasonCount(
                        Action.valueOf(row.getString("action")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getBoolean("automated"),
                        row.getLong("decisions")))
                .list();
    }

    List<PolicyCount> policies(Period period) {
        record Group(String policyVersion, boolean automated) {}
        return days.of(period, Figure.POLICIES, PolicyCount.class, this::countPolicies).stream()
                .collect(groupingBy(
                        line -> new Group(line.policyVersion(), line.automated()), summingLong(PolicyCount::decisions)))
                .entrySet()
                .stream()
                .map(sum -> new PolicyCount(
                        sum.getKey().policyVersion(), sum.getKey().automated(), sum.getValue()))
                .sorted(Comparator.comparingLong(PolicyCount::decisions)
                        .reversed()
                        .thenComparing(PolicyCount::policyVersion)
                        .thenComparing(PolicyCount::automated))
                .limit(MOST_POLICIES)
                .toList();
    }

    private List<PolicyCount> countPolicies(Period period) {
        return in(period, """
                        select policy_version, actor_id is null as automated, count(*) as decisions
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end
                        group by policy_version, automated""")
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
        Map<UUID, Made> sums = new HashMap<>();
        days.of(period, Figure.PEOPLE, Made.class, this::countMade).stream()
                .filter(made -> only == null || made.id().equals(only))
                .forEach(made -> sums.merge(made.id(), made, Made::plus));
        var counted = sums.values().stream()
                .sorted(Comparator.comparingLong(Made::decisions)
                        .reversed()
                        .thenComparing(made -> made.id().toString()))
                .limit(MOST_PEOPLE)
                .toList();
        var ids = counted.stream().map(Made::id).toList();
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

    private List<Made> countMade(Period period) {
        return in(period, """
                        select actor_id, count(*) as decisions,
                            sum(action in ('APPROVE', 'REJECT', 'RESTRICT')) as settled
                        from decision force index (decision_figures)
                        where decided_at >= :begin and decided_at < :end and actor_id is not null
                        group by actor_id""")
                .query((row, number) ->
                        new Made(BinaryIds.read(row, "actor_id"), row.getLong("decisions"), row.getLong("settled")))
                .list();
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
