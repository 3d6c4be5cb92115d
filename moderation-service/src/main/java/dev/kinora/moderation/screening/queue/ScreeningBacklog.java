package dev.kinora.moderation.screening.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many videos wait to be screened, over all replicas, how many of them for a model or media, and since when. */
@Component
public class ScreeningBacklog implements MeterBinder {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ScreeningBacklog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The backlog, over all replicas.
     *
     * @param waiting videos that are not screened to the end
     * @param deferred those of them that wait for a model or for media, by the cause
     * @param oldestSeconds for how long the oldest has waited; 0 when none waits
     */
    public record Backlog(long waiting, List<Deferred> deferred, long oldestSeconds) {}

    /** Videos that wait for the same cause. */
    public record Deferred(String cause, long videos) {}

    /** The backlog now. */
    public Backlog now() {
        List<Deferred> deferred = jdbc.sql("""
                        select deferred_for, count(*) as videos from screening_job
                        where kind = 'VIDEO' and state = 'WAITING' and deferred_for is not null
                        group by deferred_for order by deferred_for""")
                .query((row, number) -> new Deferred(row.getString("deferred_for"), row.getLong("videos")))
                .list();
        return new Backlog(count(""), deferred, (long) oldestSeconds());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.screening.waiting", () -> count(""))
                .description("Videos that are not screened to the end, over all replicas")
                .register(registry);
        Gauge.builder("kinora.screening.deferred", () -> count(" and deferred_for is not null"))
                .description("Videos that wait for a model or for media that were not available, over all replicas")
                .register(registry);
        Gauge.builder("kinora.screening.oldest", this::oldestSeconds)
                .description("For how long the oldest video has waited to be screened")
                .baseUnit("seconds")
                .register(registry);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from screening_job where kind = 'VIDEO' and state = 'WAITING'" + condition)
                .query(Long.class)
                .single();
    }

    private double oldestSeconds() {
        return jdbc.sql("select min(created_at) from screening_job where kind = 'VIDEO' and state = 'WAITING'")
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
