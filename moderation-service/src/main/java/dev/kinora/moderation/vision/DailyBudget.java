package dev.kinora.moderation.vision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the videos that were sent to a model on a day (UTC), over all replicas, and says when there were enough. */
@Component
class DailyBudget {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DailyBudget(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes one video out of today's budget; false when it is spent. */
    boolean take(int perDay) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        jdbc.sql("INSERT IGNORE INTO vision_budget (day, calls) VALUES (:day, 0)")
                .param("day", today)
                .update();
        return jdbc.sql("UPDATE vision_budget SET calls = calls + 1 WHERE day = :day AND calls < :perDay")
                        .param("day", today)
                        .param("perDay", perDay)
                        .update()
                == 1;
    }
}
