package dev.kinora.starter.outbox;

import dev.kinora.starter.time.Ids;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Configures the outbox and its relay. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc, InstantSource clock) {
        return new OutboxRows(jdbc, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxRows rows,
            PlatformTransactionManager transactions,
            KafkaTemplate<String, byte[]> kafka,
            OutboxProperties properties,
            InstantSource clock,
            Environment environment) {
        String source = "/" + environment.getRequiredProperty("spring.application.name");
        var sender = new OutboxSender(kafka, properties.sendTimeout(), source);
        return new OutboxRelay(rows, new TransactionTemplate(transactions), sender, properties, clock);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Ids ids, InstantSource clock, ObjectProvider<Tracer> tracer, OutboxRelay relay) {
        return new Outbox(jdbc, ids, clock, tracer, relay::wake);
    }
}
