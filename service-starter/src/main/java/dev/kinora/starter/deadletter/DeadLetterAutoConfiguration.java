package dev.kinora.starter.deadletter;

import dev.kinora.starter.inbox.KafkaProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the endpoint for dead letters. */
@AutoConfiguration(
        afterName = {
            "dev.kinora.starter.inbox.InboxAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@Import(DeadLetterController.class)
public class DeadLetterAutoConfiguration {

    /** Brokers delete whole segments, so a record may outlive the retention of its topic. */
    private static final Duration BEYOND_RETENTION = Duration.ofDays(2);

    @Bean
    DeadLetterOutcomes deadLetterOutcomes(JdbcClient jdbc, InstantSource clock, KafkaProperties properties) {
        return new DeadLetterOutcomes(jdbc, clock, properties.retention().plus(BEYOND_RETENTION));
    }

    @Bean
    DeadLetters deadLetters(
            ConsumerFactory<?, ?> consumers,
            DeadLetterOutcomes outcomes,
            KafkaListenerEndpointRegistry listeners,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            MeterRegistry metrics) {
        return new DeadLetters(
                new DeadLetterTopics(consumers),
                outcomes,
                listeners,
                publisher,
                new TransactionTemplate(transactions),
                metrics);
    }
}
