package dev.kinora.moderation.transparency;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.appeal.AppealParty;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.transparency.Figures.Accounts;
import dev.kinora.moderation.transparency.Figures.Actions;
import dev.kinora.moderation.transparency.Figures.Answers;
import dev.kinora.moderation.transparency.Figures.Appeals;
import dev.kinora.moderation.transparency.Figures.MachineErrors;
import dev.kinora.moderation.transparency.Figures.Reports;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the figures of a year from the stored rows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FigureQueries {

    private static final String REPORTED = " from report where filed_at >= :begin and filed_at < :end";
    private static final String APPEALED =
            " from appeal where filed_at >= :begin and filed_at < :end and filed_by = :party";

    private final JdbcClient jdbc;

    FigureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures of(Year year) {
        var actions = actions(year);
        return new Figures(
                actions,
                reports(year),
                Arrays.stream(AppealParty.values())
                        .map(party -> appeals(year, party))
                        .toList(),
                accounts(year),
                Arrays.stream(ContentKind.values())
                        .map(kind -> machines(year, kind, actions))
                        .toList());
    }

    private List<Actions> actions(Year year) {
        return in(year, """
                        select content_kind, outcome, reason_code, actor_id is null as automated, count(*) as decisions
                        from decision
                        where decided_at >= :begin and decided_at < :end and outcome is not null
                        group by content_kind, outcome, reason_code, actor_id is null
                        order by content_kind, outcome, reason_code, automated""")
                .query((row, number) -> new Actions(
                        ContentKind.valueOf(row.getString("content_kind")),
                        Outcome.valueOf(row.getString("outcome")),
                        ReasonCode.valueOf(row.getString("reason_code")),
                        row.getBoolean("automated"),
                        row.getLong("decisions")))
                .list();
    }

    private Reports reports(Year year) {
        return new Reports(
                count(in(year, "select count(*)" + REPORTED)),
                count(in(year, "select count(*)" + REPORTED + " and illegal")),
                count(in(year, "select count(*)" + REPORTED + " and receipt_digest is not null")),
                answers(in(
                        year,
                        "select answer, count(*) as answers" + REPORTED + " and answer is not null group by answer")),
                median(
                        in(year, "select count(*)" + REPORTED + " and answered_at is not null"),
                        in(year, hours(REPORTED))));
    }

    private Appeals appeals(Year year, AppealParty party) {
        return new Appeals(
                party,
                count(by(party, year, "select count(*)" + APPEALED)),
                answers(by(
                        party,
                        year,
                        "select answer, count(*) as answers" + APPEALED + " and answer is not null group by answer")),
                median(
                        by(party, year, "select count(*)" + APPEALED + " and answered_at is not null"),
                        by(party, year, hours(APPEALED))));
    }

    private Accounts accounts(Year year) {
        var struck = " from strike where counted_from >= :begin and counted_from < :end";
        var suspended = " from account_suspension where starts_at >= :begin and starts_at < :end";
        return new Accounts(
                count(in(year, "select count(*)" + struck)),
                count(in(year, "select count(*)" + struck + " and lifted_at is not null")),
                count(in(year, "select count(*)" + suspended)),
                count(in(year, "select count(*)" + suspended + " and lifted_at is not null")),
                count(in(year, "select count(*)" + suspended + " and appealed_at is not null")));
    }

    /** From the decisions of people, which are few: machines decide about every comment. */
    private MachineErrors machines(Year year, ContentKind kind, List<Actions> actions) {
        return in(year, """
                        select count(distinct case when d.outcome <> 'APPROVED' and later.outcome = 'APPROVED'
                                then d.id end) as restricted_wrongly,
                            count(distinct case when d.outcome = 'APPROVED' and later.outcome <> 'APPROVED'
                                then d.id end) as approved_wrongly
                        from decision later
                            join decision d on d.content_id = later.content_id
                                and d.content_version = later.content_version and d.version < later.version
                        where later.actor_id is not null and later.outcome is not null and later.decided_at >= :begin
                            and later.content_kind = :kind and d.actor_id is null and d.outcome is not null
                            and d.decided_at >= :begin and d.decided_at < :end
                            and not exists (
                                select 1 from decision newer
                                where newer.content_id = later.content_id
                                    and newer.content_version = later.content_version
                                    and newer.version > later.version and newer.actor_id is not null
                                    and newer.outcome is not null)""")
                .param("kind", kind.name())
                .query((row, number) -> new MachineErrors(
                        kind,
                        automated(actions, kind, outcome -> outcome != Outcome.APPROVED),
                        row.getLong("restricted_wrongly"),
                        automated(actions, kind, outcome -> outcome == Outcome.APPROVED),
                        row.getLong("approved_wrongly")))
                .single();
    }

    private static long automated(List<Actions> actions, ContentKind kind, Predicate<Outcome> which) {
        return actions.stream()
                .filter(action -> action.automated() && action.kind() == kind && which.test(action.outcome()))
                .mapToLong(Actions::decisions)
                .sum();
    }

    private static String hours(String from) {
        return "select timestampdiff(second, filed_at, answered_at) / 3600.0" + from
                + " and answered_at is not null order by timestampdiff(second, filed_at, answered_at) limit 1 offset :middle";
    }

    /** The lower median. */
    private static @Nullable Double median(JdbcClient.StatementSpec number, JdbcClient.StatementSpec hours) {
        long rows = count(number);
        return rows == 0
                ? null
                : hours.param("middle", (rows - 1) / 2).query(Double.class).single();
    }

    private static List<Answers> answers(JdbcClient.StatementSpec query) {
        return query.query((row, number) ->
                        new Answers(ModerationAnswer.valueOf(row.getString("answer")), row.getLong("answers")))
                .list();
    }

    private static long count(JdbcClient.StatementSpec query) {
        return query.query(Long.class).single();
    }

    private JdbcClient.StatementSpec by(AppealParty party, Year year, String sql) {
        return in(year, sql).param("party", party.name());
    }

    private JdbcClient.StatementSpec in(Year year, String sql) {
        return jdbc.sql(sql).param("begin", year.begin()).param("end", year.end());
    }
}
