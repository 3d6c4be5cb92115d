package dev.kinora.moderation.review;

import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes records that grow with every comment: comments that only a machine approved, with their decisions, and records of
 * removed content. Decisions by people, rejections, records about videos and all entries of the audit log are kept.
 */
@Component
class CaseRetention {

    /** Longer than any record stays in Kafka, so that no late one brings content back. */
    private static final Duration WITHDRAWN = Duration.ofDays(30);

    /** Rows per statement, so that none holds many locks for long. */
    private static final int AT_ONCE = 1_000;

    private final ReviewProperties properties;
    private final JdbcClient jdbc;
    private final OldRows withdrawn;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    CaseRetention(ReviewProperties properties, JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.withdrawn = new OldRows(jdbc, "withdrawn_content", "at");
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT25M")
    void forgetApprovedComments() {
        var limit = Timestamp.from(clock.instant().minus(properties.approvedComments()));
        int forgotten;
        do {
            var some = approvedBefore(limit);
            forgotten = some.size();
            if (!some.isEmpty()) {
                transaction.executeWithoutResult(status -> forget(some));
            }
        } while (forgotten == AT_ONCE);
    }

    /** Assessments without a case: of comments that went back to their authors. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30M")
    void forgetReturnedComments() {
        var limit = Timestamp.from(clock.instant().minus(properties.approvedComments()));
        int deleted;
        do {
            deleted = jdbc.sql("""
                            delete from assessment
                            where kind = 'COMMENT' and assessed_at < :limit
                                and not exists (select 1 from review_case c where c.assessment_id = assessment.id)
                            limit :max""").param("limit", limit).param("max", AT_ONCE).update();
        } while (deleted == AT_ONCE);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT35M")
    void forgetWithdrawn() {
        withdrawn.deleteBefore(clock.instant().minus(WITHDRAWN));
    }

    private List<byte[]> approvedBefore(Timestamp limit) {
        return jdbc.sql("""
                        select c.id from review_case c
                        where c.state = 'DECIDED' and c.kind = 'COMMENT' and c.open_reason = :automated
                            and c.decided_at < :limit
                            and not exists (
                                select 1 from decision d
                                where d.case_id = c.id and (d.actor_id is not null or d.action <> 'APPROVE'))
                            and not exists (
                                select 1 from review_case contest
                                where contest.content_id = c.content_id and contest.purpose <> 'SCREENING')
                        order by c.decided_at limit :max""")
                .param("max", AT_ONCE)
                .param("automated", ReviewCase.AUTOMATED)
                .param("limit", limit)
                .query((row, index) -> row.getBytes("id"))
                .list();
    }

    private void forget(List<byte[]> cases) {
        jdbc.sql("delete from assessment where id in (select assessment_id from review_case where id in (:cases))")
                .param("cases", cases)
                .update();
        for (String table : List.of("decision where case_id", "review_case where id")) {
            jdbc.sql("delete from " + table + " in (:cases)")
                    .param("cases", cases)
                    .update();
        }
    }
}
