package dev.kinora.video.media;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one replica do a task once per day. If that replica dies, the task is not repeated before the next day. */
@Component
class DailyTurn {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DailyTurn(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns true for the first caller per day. */
    @Transactional
    public boolean take(String task) {
        Instant now = clock.instant();
        jdbc.sql("insert ignore into upkeep_turn (task, taken_at) values (:task, :never)")
                .param("task", task)
                .param("never", Timestamp.from(NEVER))
                .update();
        return jdbc.sql("update upkeep_turn set taken_at = :now where task = :task and taken_at <= :before")
                        .param("task", task)
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(DAY)))
                        .update()
                == 1;
    }
}
