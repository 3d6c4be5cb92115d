package dev.kinora.moderation.account;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the oldest case of an account has waited, over all replicas. */
@Component
class AccountCaseMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AccountCaseMeters(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.accounts.cases.oldest", this::oldestSeconds)
                .description("For how long the oldest case of an account has waited for a person")
                .baseUnit("seconds")
                .register(registry);
    }

    private double oldestSeconds() {
        return jdbc.sql("select opened_at from account_case where state = 'OPEN' order by id limit 1")
                .query(Timestamp.class)
                .optional()
                .map(opened -> Duration.between(opened.toInstant(), clock.instant()))
                .map(age -> Math.max(0, age.toMillis() / 1000.0))
                .orElse(0.0);
    }
}
