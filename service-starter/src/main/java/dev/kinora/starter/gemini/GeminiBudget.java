package dev.kinora.starter.gemini;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits the calls per UTC day over all replicas of a service, counted in the database. */
class GeminiBudget implements BooleanSupplier {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final int perDay;

    GeminiBudget(JdbcClient jdbc, InstantSource clock, int perDay) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Takes one call from today's budget; returns false when none is left. */
    @Override
    public boolean getAsBoolean() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
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
