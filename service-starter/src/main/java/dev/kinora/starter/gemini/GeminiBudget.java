package dev.kinora.starter.gemini;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits the calls per UTC day over all replicas of a service, counted in the database. */
public class GeminiBudget implements BooleanSupplier {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final int perDay;

    GeminiBudget(JdbcClient jdbc, InstantSource clock, int perDay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Most calls per day. */
    public int perDay() {
        return perDay;
    }

    /** Calls of today, over all replicas. */
    public int spent() {
        return jdbc.sql("select calls from gemini_budget where day = :day")
                .param("day", today())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Takes one call from today's budget; returns false when none is left. */
    @Override
    public boolean getAsBoolean() {
        LocalDate today = today();
        jdbc.sql("insert ignore into gemini_budget (day, calls) values (:day, 0)")
                .param("day", today)
                .update();
        return jdbc.sql("update gemini_budget set calls = calls + 1 where day = :day and calls < :perDay")
                        .param("day", today)
                        .param("perDay", perDay)
                        .update()
                == 1;
    }
}
