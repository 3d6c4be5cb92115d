package dev.kinora.starter.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many erasures are not done, over all replicas, and how old they are: what says whether one is stuck. */
class ErasureBacklog implements MeterBinder {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ErasureBacklog(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.erasures.pending", this::pending)
                .description("Accounts whose erasure was requested and is not done, over all replicas")
                .register(registry);
        Gauge.builder("kinora.erasures.oldest", this::oldestSeconds)
                .description("For how long the oldest erasure that is not done has been requested")
                .baseUnit("seconds")
                .register(registry);
    }

    private long pending() {
        return jdbc.sql("select count(*) from account_erasure where completed_at is null")
                .query(Long.class)
                .single();
    }

    private double oldestSeconds() {
        return jdbc.sql("""
                        select requested_at from account_erasure
                        where completed_at is null order by requested_at limit 1""")
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), clock.instant()))
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
