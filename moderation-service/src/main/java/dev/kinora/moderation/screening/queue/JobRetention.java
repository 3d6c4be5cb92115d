package dev.kinora.moderation.screening.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes jobs that ended 30 days ago. */
@Component
class JobRetention {

    private static final Duration KEPT = Duration.ofDays(30);

    /** Rows per statement, to keep locks short. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JobRetention(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetOld() {
        var limit = Timestamp.from(clock.instant().minus(KEPT));
        int deleted;
        do {
            deleted = jdbc.sql("""
                            delete from screening_job
                            where kind in ('VIDEO', 'COMMENT') and state = 'DONE' and due_at < :limit limit :max""").param("max", AT_ONCE).param("limit", limit).update();
        } while (deleted == AT_ONCE);
    }
}
