package dev.kinora.moderation.screening.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order in which jobs are leased. They are jobs of comments, which no worker takes. */
class LeaseOrderIT extends ModerationFlow {

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Jobs that come while others wait are newer than these. */
    private static final Instant LONG_AGO = Instant.now().minus(2, ChronoUnit.HOURS);

    @Autowired
    private ScreeningJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    /**
     * The worker for videos reads its part of the index backwards, and locks for a moment the last job before it. That is one
     * that is never due.
     */
    @BeforeEach
    void keepTheEndOfTheIndex() {
        forgetJobs();
        insert(1, LONG_AGO.plus(2, ChronoUnit.DAYS), 0);
    }

    @AfterEach
    void forgetJobs() {
        jdbc.sql("delete from screening_job where kind = 'COMMENT'").update();
    }

    @Test
    void takesNewJobsByTurnsWithThoseThatHaveWaitedLongest() {
        var waiting = insert(300, LONG_AGO, 0);
        var coming = insert(20, LONG_AGO.plus(1, ChronoUnit.HOURS), 0);

        List<Integer> waits = new ArrayList<>();
        List<UUID> oldOnes = new ArrayList<>();
        for (int lease = 0; waits.size() < coming.size(); lease++) {
            var content = leaseOne();
            if (coming.contains(content)) {
                waits.add(lease);
            } else {
                oldOnes.add(content);
            }
        }

        assertThat(waits.getLast()).isLessThanOrEqualTo(2 * coming.size());
        assertThat(oldOnes)
                .hasSizeGreaterThanOrEqualTo(coming.size() - 1)
                .isEqualTo(waiting.subList(0, oldOnes.size()));
    }

    @Test
    void sharesPlacesThatAreFreeAtOnce() {
        var waiting = insert(10, LONG_AGO, 0);
        var coming = insert(3, LONG_AGO.plus(1, ChronoUnit.HOURS), 0);

        assertThat(jobs.lease(ContentKind.COMMENT, 6, LEASE))
                .extracting(job -> job.content().id())
                .containsExactlyInAnyOrder(
                        waiting.get(0), waiting.get(1), waiting.get(2), coming.get(0), coming.get(1), coming.get(2));
    }

    @Test
    void leasesEachJobOnceAndAllOfThem() {
        insert(5, LONG_AGO, 0);

        assertThat(jobs.lease(ContentKind.COMMENT, 8, LEASE))
                .hasSize(5)
                .extracting(LeasedJob::id)
                .doesNotHaveDuplicates();
        assertThat(jobs.lease(ContentKind.COMMENT, 8, LEASE)).isEmpty();
    }

    /** Jobs that come back because a model is away are many at once, and not new. */
    @Test
    void countsNoJobAsNewThatWasTriedBefore() {
        insert(10, LONG_AGO, 1);
        var coming = insert(2, LONG_AGO.plus(1, ChronoUnit.HOURS), 0);
        insert(50, LONG_AGO.plus(90, ChronoUnit.MINUTES), 3);

        var leased = jobs.lease(ContentKind.COMMENT, 4, LEASE);

        assertThat(leased).extracting(job -> job.content().id()).containsAll(coming);
    }

    private UUID leaseOne() {
        return jobs.lease(ContentKind.COMMENT, 1, LEASE).getFirst().content().id();
    }

    /** Jobs that became due one second after the other, the first of them at this time. */
    private List<UUID> insert(int count, Instant from, int attempts) {
        List<UUID> contents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var content = UUID.randomUUID();
            contents.add(content);
            jdbc.sql("""
                            insert into screening_job (id, kind, content_id, content_version, payload, state, attempts,
                                due_at, created_at)
                            values (:content, 'COMMENT', :content, 1, '{}', 'WAITING', :attempts, :due, :due)""")
                    .param("content", BinaryIds.bytes(content))
                    .param("attempts", attempts)
                    .param("due", Timestamp.from(from.plusSeconds(i)))
                    .update();
        }
        return contents;
    }
}
