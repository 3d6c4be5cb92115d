package dev.kinora.moderation.insight;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.evaluation.Rate;
import dev.kinora.moderation.insight.Insights.AppealCount;
import dev.kinora.moderation.insight.Insights.CaseSource;
import dev.kinora.moderation.insight.Insights.InflowCount;
import dev.kinora.moderation.insight.Insights.OnTimeRate;
import dev.kinora.moderation.insight.Insights.WaitingAge;
import dev.kinora.moderation.insight.Insights.WaitingCases;
import dev.kinora.moderation.review.question.CasePurpose;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases and appeals of a period, of some queues. Each statement reads a range of one key. */
@Component
class FlowFigures {

    private final JdbcClient jdbc;

    FlowFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return in(period, """
                        select date_format(opened_at, :step) as at, purpose, open_reason = 'AUTOMATED' as automated,
                            count(*) as cases
                        from review_case where opened_at >= :begin and opened_at < :end and queue in (:queues)
                        group by at, purpose, automated order by at, purpose, automated""")
                .param("step", period.step().format())
                .param("queues", queues)
                .query((row, number) -> new InflowCount(
                        Instant.parse(row.getString("at")),
                        CasePurpose.valueOf(row.getString("purpose")),
                        row.getBoolean("automated"),
                        row.getLong("cases")))
                .list();
    }

    List<CaseSource> sources(Period period, List<String> queues) {
        return in(period, """
                        select purpose, kind, open_reason, count(*) as cases
                        from review_case
                        where opened_at >= :begin and opened_at < :end and queue in (:queues) and open_reason <> 'AUTOMATED'
                        group by purpose, kind, open_reason order by cases desc, open_reason limit 100""")
                .param("queues", queues)
                .query((row, number) -> new CaseSource(
                        CasePurpose.valueOf(row.getString("purpose")),
                        ContentKind.valueOf(row.getString("kind")),
                        row.getString("open_reason"),
                        row.getLong("cases")))
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
        in(period, """
                        select c.queue, d.decided_at <= c.due_at as met, count(*) as cases
                        from decision d join review_case c on c.id = d.case_id
                        where d.decided_at >= :begin and d.decided_at < :end and d.actor_id is not null and c.queue in (:queues)
                            and d.action in ('APPROVE', 'REJECT', 'RESTRICT') and c.open_reason <> 'AUTOMATED'
                            and not exists (
                                select 1 from decision e
                                where e.case_id = d.case_id and e.version < d.version and e.actor_id is not null
                                    and e.outcome is not null)
                        group by c.queue, met""").param("queues", queues).query(row -> {
            long cases = row.getLong("cases");
            shares.merge(row.getString("queue"), new Share(row.getBoolean("met") ? cases : 0, cases), Share::plus);
        });
        return shares.entrySet().stream()
                .flatMap(share -> share.getValue().rate().map(rate -> new OnTimeRate(share.getKey(), rate)).stream())
                .toList();
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
