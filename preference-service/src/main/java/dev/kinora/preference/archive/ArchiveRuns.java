package dev.kinora.preference.archive;

import static dev.kinora.preference.ColumnTimes.instant;
import static dev.kinora.preference.ColumnTimes.utc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a run on any replica was last complete. What is noted of jobs says only how the last run ended. */
@Component
class ArchiveRuns implements MeterBinder {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ArchiveRuns(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a run is complete now. */
    void completed() {
        jdbc.sql("update archive_run set completed_at = :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.archive.completed.age", this::seconds)
                .description("Time since the last complete run of the archive, over all replicas")
                .baseUnit("seconds")
                .register(registry);
    }

    private double seconds() {
        var completed = jdbc.sql("select completed_at from archive_run")
                .query((row, number) -> instant(row, "completed_at"))
                .single();
        return Duration.between(completed, clock.instant()).toMillis() / 1000.0;
    }
}
