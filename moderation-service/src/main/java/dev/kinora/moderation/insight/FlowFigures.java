package dev.kinora.moderation.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.Insights.AppealCount;
import dev.kinora.moderation.insight.Insights.CaseSource;
import dev.kinora.moderation.insight.Insights.InflowCount;
import dev.kinora.moderation.insight.Insights.OnTimeRate;
import dev.kinora.moderation.insight.Insights.WaitingAge;
import dev.kinora.moderation.insight.Insights.WaitingCases;
import dev.kinora.moderation.insight.KeptDays.Figure;
import dev.kinora.moderation.review.question.CasePurpose;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases and appeals of a period, of some queues. Each statement reads a range of one key. */
@Component
class FlowFigures {

    private static final int MOST_SOURCES = 100;

    private final JdbcClient jdbc;
    private final KeptDays days;

    FlowFigures(JdbcClient jdbc, KeptDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Cases that came into a queue. */
    record QueueInflow(String queue, InflowCount count) {}

    /** What brought cases into a queue to people. */
    record QueueSource(String queue, CaseSource count) {}

    /** Cases of a queue that people decided, in time or not. */
    record QueueMet(String queue, boolean met, long cases) {}

    /** Counts the whole days of a period that are not kept yet. */
    void keep(Period period) {
        inflow(period, List.of());
        sources(period, List.of());
        onTime(period, List.of());
    }

    private record Share(long hits, long cases) {

        Share plus(Share other) {
            return new Share(hits + other.hits, cases + other.cases);
        }

        Optional<Rate> rate() {
            return Rate.of(hits, cases);
        }
    }

    List<InflowCount> inflow(Period period, List<String> queues) {
        record Group(Instant at, CasePurpose purpose, boolean automated) {}
        return days.of(period, Figure.INFLOW, QueueInflow.class, this::countInflow).stream()
                .filter(line -> queues.contains(line.queue()))
                .map(QueueInflow::count)
                .collect(groupingBy(
                        line -> new Group(line.at(), line.purpose(), line.automated()),
                        summingLong(InflowCount::cases)))
                .entrySet()
                .stream()
                .map(sum -> new InflowCount(
                        sum.getKey().at(), sum.getKey().purpose(), sum.getKey().automated(), sum.getValue()))
                .sorted(Comparator.comparing(InflowCount::at)
                        .thenComparing(line -> line.purpose().name())
                        .thenComparing(InflowCount::automated))
                .toList();
    }

    private List<QueueInflow> countInflow(Period period) {
        return in(period, """
                        select queue, date_format(opened_at, :step) as at, purpose, open_reason = 'AUTOMATED' as automated,
                            count(*) as cases
                        from review_case force index (review_case_opened)
                        where opened_at >= :begin and opened_at < :end
                        group by queue, at, purpose, automated""")
                .param("step", period.step().format())
                .query((row, number) -> new QueueInflow(
                        row.getString("queue"),
                        new InflowCount(
                                Instant.parse(row.getString("at")),
                                CasePurpose.valueOf(row.getString("purpose")),
                                row.getBoolean("automated"),
                                row.getLong("cases"))))
                .list();
    }

    List<CaseSource> sources(Period period, List<String> queues) {
        record Group(CasePurpose purpose, ContentKind kind, String reason) {}
        return days.of(period, Figure.SOURCES, QueueSource.class, this::countSources).stream()
                .filter(line -> queues.contains(line.queue()))
                .map(QueueSource::count)
                .collect(groupingBy(
                        line -> new Group(line.purpose(), line.kind(), line.reason()), summingLong(CaseSource::cases)))
                .entrySet()
                .stream()
                .map(sum -> new CaseSource(
                        sum.getKey().purpose(),
                        sum.getKey().kind(),
                        sum.getKey().reason(),
                        sum.getValue()))
                .sorted(Comparator.comparingLong(CaseSource::cases).reversed().thenComparing(CaseSource::reason))
                .limit(MOST_SOURCES)
                .toList();
    }

    private List<QueueSource> countSources(Period period) {
        return in(period, """
                        select queue, purpose, kind, open_reason, count(*) as cases
                        from review_case force index (review_case_opened)
                        where opened_at >= :begin and opened_at < :end and open_reason <> 'AUTOMATED'
                        group by queue, purpose, kind, open_reason""")
                .query((row, number) -> new QueueSource(
                        row.getString("queue"),
                        new CaseSource(
                                CasePurpose.valueOf(row.getString("purpose")),
                                ContentKind.valueOf(row.getString("kind")),
                                row.getString("open_reason"),
                                row.getLong("cases"))))
                .list();
    }

    List<WaitingCases> open(Instant now, List<String> queues) {
        return jdbc.sql("""
                        select queue, case
                                when opened_at > :now - interval 1 hour then 'UNDER_HOUR'
                                when opened_at > :now - interval 4 hour then 'UNDER_4_HOURS'
                                when opened_at > :now - interval 1 day then 'UNDER_DAY'
                                when opened_at > :now - interval 3 day then 'UNDER_3_DAYS'
                                when opened_at > :now - interval 7 day then 'UNDER_WEEK'
                                else 'OLDER' end as age, count(*) as cases
                        from review_case where state in ('OPEN', 'CLAIMED') and queue in (:queues)
                        group by queue, age order by queue, age""")
                .param("now", Timestamp.from(now))
                .param("queues", queues)
                .query((row, number) -> new WaitingCases(
                        row.getString("queue"), WaitingAge.valueOf(row.getString("age")), row.getLong("cases")))
                .list();
    }

    /** Of each case the first decision of a person counts. */
    List<OnTimeRate> onTime(Period period, List<String> queues) {
        Map<String, Share> shares = new TreeMap<>();
        days.of(period, Figure.ON_TIME, QueueMet.class, this::countOnTime).stream()
                .filter(line -> queues.contains(line.queue()))
                .forEach(line -> shares.merge(
                        line.queue(), new Share(line.met() ? line.cases() : 0, line.cases()), Share::plus));
        return shares.entrySet().stream()
                .flatMap(share -> share.getValue().rate().map(rate -> new OnTimeRate(share.getKey(), rate)).stream())
                .toList();
    }

    private List<QueueMet> countOnTime(Period period) {
        return in(period, """
                        select c.queue, d.decided_at <= c.due_at as met, count(*) as cases
                        from decision d force index (decision_figures) join review_case c on c.id = d.case_id
                        where d.decided_at >= :begin and d.decided_at < :end and d.actor_id is not null
                            and d.action in ('APPROVE', 'REJECT', 'RESTRICT') and c.open_reason <> 'AUTOMATED'
                            and not exists (
                                select 1 from decision e
                                where e.case_id = d.case_id and e.version < d.version and e.actor_id is not null
                                    and e.outcome is not null)
                        group by c.queue, met""")
                .query((row, number) ->
                        new QueueMet(row.getString("queue"), row.getBoolean("met"), row.getLong("cases")))
                .list();
    }

    List<AppealCount> appeals(Period period) {
        return in(period, """
                        select filed_by, answer, count(*) as appeals from appeal
                        where filed_at >= :begin and filed_at < :end
                        group by filed_by, answer order by filed_by, answer""")
                .query((row, number) ->
                        new AppealCount(row.getString("filed_by"), row.getString("answer"), row.getLong("appeals")))
                .list();
    }

    private JdbcClient.StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql).param("begin", period.begin()).param("end", period.end());
    }
}
