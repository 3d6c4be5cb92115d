package dev.kinora.moderation.childsafety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.TestPlatform;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Cases from before cases were set aside. */
class SetAsideMigrationIT {

    private final SingleConnectionDataSource database =
            new SingleConnectionDataSource(TestPlatform.newSchema(), "kinora", "test-only", true);
    private final JdbcClient jdbc = JdbcClient.create(database);

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/starter")
                .target(version)
                .load()
                .migrate();
    }

    private UUID stored(UUID content, String purpose, String queue, String state, boolean blind) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into review_case (id, purpose, kind, content_id, content_version, owner_id, state, queue, priority,
                            open_reason, concerns, content, evidence, blind, claimed_by, claim_expires_at, opened_at, due_at,
                            version)
                        values (:id, :purpose, 'VIDEO', :content, 1, :id, :state, :queue, 0, 'SCORE_HATE', '[]', '{}', '{}',
                            :blind, if(:state = 'CLAIMED', :id, null), if(:state = 'CLAIMED', utc_timestamp(6), null),
                            utc_timestamp(6), utc_timestamp(6), 0)""")
                .params(Map.of(
                        "id", BinaryIds.bytes(id),
                        "purpose", purpose,
                        "content", BinaryIds.bytes(content),
                        "state", state,
                        "queue", queue,
                        "blind", blind))
                .update();
        return id;
    }

    private void decided(UUID content, UUID caseId, int version, String reason) {
        jdbc.sql("""
                        insert into decision (id, case_id, content_kind, content_id, content_version, version, owner_id, action,
                            outcome, reason_code, policy_version, evidence, decided_at)
                        values (:id, :case, 'VIDEO', :content, 1, :version, :case, 'REJECT', 'REJECTED', :reason, '', '{}',
                            utc_timestamp(6))""")
                .params(Map.of(
                        "id", BinaryIds.bytes(UUID.randomUUID()),
                        "case", BinaryIds.bytes(caseId),
                        "content", BinaryIds.bytes(content),
                        "version", version,
                        "reason", reason))
                .update();
    }

    private String place(UUID caseId) {
        return jdbc.sql("""
                        select concat(state, ' ', queue, ' ', coalesce(set_aside_from, '-'), if(claimed_by is null, '', ' held'))
                        from review_case where id = :id""")
                .param("id", BinaryIds.bytes(caseId))
                .query(String.class)
                .single();
    }

    private long kept() {
        return jdbc.sql("select count(*) from preservation where ended_at is null")
                .query(Long.class)
                .single();
    }

    @Test
    void setsAsideWhatIsAboutContentThatIsKeptOrWasDecidedForThatReason() {
        migrateTo("50");
        var suspected = UUID.randomUUID();
        var suspicion = stored(suspected, "SCREENING", "CHILD_SAFETY", "OPEN", false);
        jdbc.sql("""
                        insert into preservation (content_id, content_kind, owner_id, case_id, ground, began_at, version)
                        values (:content, 'VIDEO', :case, :case, 'SUSPICION', utc_timestamp(6), 1)""")
                .param("content", BinaryIds.bytes(suspected))
                .param("case", BinaryIds.bytes(suspicion))
                .update();
        var sample = stored(suspected, "SAMPLE", "SAMPLES", "CLAIMED", true);
        var appeal = stored(suspected, "APPEAL", "APPEALS", "CLAIMED", false);
        var early = UUID.randomUUID();
        var rejected = stored(early, "SCREENING", "VIDEOS", "DECIDED", false);
        decided(early, rejected, 1, "CHILD_SAFETY");
        var reported = stored(early, "REPORT", "REPORTS", "OPEN", false);
        var cleared = UUID.randomUUID();
        var ordinary = stored(cleared, "SCREENING", "VIDEOS", "DECIDED", false);
        decided(cleared, ordinary, 1, "CHILD_SAFETY");
        decided(cleared, ordinary, 2, "SPAM");

        migrateTo("51");

        assertThat(place(suspicion)).isEqualTo("OPEN CHILD_SAFETY -");
        assertThat(place(sample)).isEqualTo("WITHDRAWN CHILD_SAFETY SAMPLES");
        assertThat(place(appeal)).isEqualTo("OPEN CHILD_SAFETY APPEALS");
        assertThat(place(rejected)).isEqualTo("DECIDED CHILD_SAFETY -");
        assertThat(place(reported)).isEqualTo("OPEN CHILD_SAFETY REPORTS");
        assertThat(place(ordinary)).isEqualTo("DECIDED VIDEOS -");
        assertThat(kept()).isEqualTo(2);
    }
}
