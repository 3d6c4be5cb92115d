package dev.kinora.moderation.review;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of {@link QueueBenchmark} about what was decided: how long the dashboard of thirty days and pages of the search take
 * while so many decisions of those days are kept.
 */
final class DecisionBenchmark {

    private static final int CALLS = 30;
    private static final int CHUNK = 10_000;
    private static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final int decisions;

    DecisionBenchmark(JdbcClient jdbc, int decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** Asks for a path as a member of the staff, and says how many milliseconds the answer took. */
    @FunctionalInterface
    interface Asking {
        double ask(String path) throws IOException, InterruptedException;
    }

    /**
     * Keeps the decisions with their cases and assessments, spread over thirty days: two of three by machines, the others by twenty
     * people, each fiftieth overturned.
     */
    void fill() {
        for (int from = 0; from < decisions; from += CHUNK) {
            int to = Math.min(decisions, from + CHUNK);
            insertCases(from, to);
            insertAssessments(from, to);
            insertDecisions(from, to);
        }
        jdbc.sql("""
                        insert into overturned_decision (decision_id, by_decision_id, ground, decided_by, decided_at,
                            overturned_at)
                        select id, unhex(md5(concat('later', hex(id)))), if(actor_id is null, 'REPORT', 'REVIEW'), actor_id,
                            decided_at, decided_at + interval 1 hour
                        from decision where conv(substr(hex(id), 1, 4), 16, 10) % 50 = 0""").update();
        jdbc.sql("analyze table review_case, assessment, decision, overturned_decision")
                .query((row, number) -> "")
                .list();
    }

    private void insertCases(int from, int to) {
        insert(from, to, """
                insert into review_case (id, purpose, kind, content_id, content_version, owner_id, state, queue,
                    priority, severity, uncertainty, due_at, open_reason, concerns, content, evidence, opened_at,
                    decided_at, version)
                %s
                select unhex(md5(concat('decided', n))), if(n %% 33 = 0, 'REPORT', 'SCREENING'),
                    if(n %% 5 = 0, 'VIDEO', 'COMMENT'), unhex(md5(concat('known', n))), 1,
                    unhex(md5(concat('owner', n %% 1000))), 'DECIDED',
                    if(n %% 33 = 0, 'REPORTS', if(n %% 5 = 0, 'VIDEOS', 'COMMENTS')), 100, 0, 100,
                    at + interval 60 minute, if(n %% 3 = 0, one.open_reason, 'AUTOMATED'), one.concerns, one.content,
                    one.evidence, at - interval n %% 120 minute, at, 1
                from numbers, (select * from review_case limit 1) one""");
    }

    private void insertAssessments(int from, int to) {
        insert(from, to, """
                insert into assessment (id, kind, content_id, content_version, owner_id, stages, breakdowns, policy_version,
                    verdict, reason_code, concerns, assessed_at, erased)
                %s
                select unhex(md5(concat('assessed', n))), if(n %% 5 = 0, 'VIDEO', 'COMMENT'), unhex(md5(concat('known', n))),
                    1, unhex(md5(concat('owner', n %% 1000))), one.stages, one.breakdowns, one.policy_version,
                    if(n %% 3 = 0, 'REVIEW', 'APPROVE'), one.reason_code, one.concerns, at, false
                from numbers, (select * from assessment limit 1) one""");
    }

    private void insertDecisions(int from, int to) {
        insert(from, to, """
                insert into decision (id, case_id, content_kind, content_id, content_version, version, owner_id, action,
                    outcome, reason_code, note, actor_id, actor_handle, assessment_id, policy_version, evidence, decided_at)
                %s
                select unhex(md5(concat('decision', n))), unhex(md5(concat('decided', n))),
                    if(n %% 5 = 0, 'VIDEO', 'COMMENT'), unhex(md5(concat('known', n))), 1, 1,
                    unhex(md5(concat('owner', n %% 1000))), if(n %% 7 = 0, 'REJECT', 'APPROVE'),
                    if(n %% 7 = 0, 'REJECTED', 'APPROVED'), elt(1 + n %% 4, 'SPAM', 'HATE', 'HARASSMENT', 'OTHER'),
                    if(n %% 9 = 0, concat('The same words as in case ', n), null),
                    if(n %% 3 = 0, unhex(md5(concat('person', n %% 20))), null),
                    if(n %% 3 = 0, concat('person_', n %% 20), null), unhex(md5(concat('assessed', n))),
                    concat('default/', 1 + n %% 3), one.evidence, at
                from numbers, (select * from review_case limit 1) one""");
    }

    private void insert(int from, int to, String statement) {
        jdbc.sql(statement.formatted("""
                        with recursive numbers as (
                            select :from + 1 as n, utc_timestamp(6) - interval (:from + 1) * :step second as at
                            union all select n + 1, at - interval :step second from numbers where n < :to)"""))
                .param("from", from)
                .param("to", to)
                .param("step", (double) Duration.ofDays(DAYS).toSeconds() / decisions)
                .update();
    }

    /** Milliseconds of the calls of each question, after as many that warm up. */
    Map<String, double[]> measure(Asking asking) throws IOException, InterruptedException {
        var to = Instant.now();
        var from = to.minus(Duration.ofDays(DAYS));
        var search = "/api/v1/moderation/decisions?limit=50";
        Map<String, String> questions = new LinkedHashMap<>();
        var dashboard = "/api/v1/moderation/insights?from=" + from + "&to=" + to;
        questions.put("dashboard of 30 days", dashboard);
        questions.put(
                "dashboard of one day",
                "/api/v1/moderation/insights?from=" + to.minus(Duration.ofDays(1)) + "&to=" + to);
        questions.put("search, all", search);
        questions.put("search, of a person", search + "&person=person_7");
        questions.put("search, rejected for hate", search + "&action=REJECT&reason=HATE");
        questions.put(
                "search, in a week",
                search + "&automated=false&from=" + to.minus(Duration.ofDays(14)) + "&to="
                        + to.minus(Duration.ofDays(7)));
        questions.put("search, by a category", search + "&category=SPAM");
        questions.put("search, words that are rare", search + "&note=case+99999");
        Map<String, double[]> measured = new LinkedHashMap<>();
        measured.put("dashboard, its first time", new double[] {asking.ask(dashboard)});
        for (var question : questions.entrySet()) {
            ask(asking, question.getValue());
            measured.put(question.getKey(), ask(asking, question.getValue()));
        }
        return measured;
    }

    private static double[] ask(Asking asking, String path) throws IOException, InterruptedException {
        double[] millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            millis[i] = asking.ask(path);
        }
        return millis;
    }
}
