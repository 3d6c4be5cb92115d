package dev.kinora.starter.security;

import dev.kinora.events.Topics;
import dev.kinora.events.account.TokensRevoked;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import dev.kinora.starter.inbox.TopicFollower;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Keeps every replica's {@link RevokedTokens} up to date. A replica is not ready before it has read the topic once. If
 * the broker becomes unavailable later, the replica continues with the revocations that it knows and reports their age.
 */
@AutoConfiguration(
        after = SecurityAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
public class RevocationAutoConfiguration {

    @Bean
    TopicFollower tokenRevocationFollower(ConsumerFactory<?, ?> consumers, InstantSource clock, RevokedTokens revoked) {
        return new TopicFollower(consumers, clock, Topics.ACCOUNT_TOKENS_REVOKED, revoked.remembered(), record -> {
            if (EventEnvelopeConverter.read(record).event() instanceof TokensRevoked event) {
                revoked.add(event);
            }
        });
    }

    @Bean
    HealthIndicator tokenRevocationsHealthIndicator(TopicFollower tokenRevocationFollower, InstantSource clock) {
        return () -> tokenRevocationFollower
                .confirmedAt()
                .map(at -> Health.up().withDetail("age", age(at, clock).toString()))
                .orElseGet(Health::outOfService)
                .build();
    }

    @Bean
    MeterBinder tokenRevocationMetrics(
            TopicFollower tokenRevocationFollower, RevokedTokens revoked, InstantSource clock) {
        return registry -> {
            Gauge.builder("kinora.token.revocations", revoked, RevokedTokens::size)
                    .description("Accounts and sessions whose tokens are refused before they expire")
                    .register(registry);
            Gauge.builder(
                            "kinora.token.revocations.age",
                            tokenRevocationFollower,
                            follower -> follower.confirmedAt()
                                    .map(at -> age(at, clock).toMillis() / 1000.0)
                                    .orElse(Double.NaN))
                    .description("For how long the list of revoked tokens may have missed something")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }

    private static Duration age(Instant confirmed, InstantSource clock) {
        return Duration.between(confirmed, clock.instant());
    }
}
