package dev.kinora.starter.outbox;

import dev.kinora.starter.time.Ids;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
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
        var sender = new OutboxSender(kafka, properties.sendTimeout(), source(environment));
        return new OutboxRelay(Lane.OTHERS, rows, new TransactionTemplate(transactions), sender, properties, clock);
    }

    /** Has a producer of its own, which does not wait for batches. */
    @Bean
    OutboxRelay takedownRelay(
            OutboxRows rows,
            PlatformTransactionManager transactions,
            KafkaTemplate<String, byte[]> kafka,
            OutboxProperties properties,
            InstantSource clock,
            Environment environment) {
        Map<String, Object> atOnce = Map.of(ProducerConfig.LINGER_MS_CONFIG, 0);
        var own = new KafkaTemplate<>(kafka.getProducerFactory(), atOnce);
        var sender = new OutboxSender(own, properties.sendTimeout(), source(environment));
        return new OutboxRelay(Lane.TAKEDOWNS, rows, new TransactionTemplate(transactions), sender, properties, clock);
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            Ids ids,
            InstantSource clock,
            ObjectProvider<Tracer> tracer,
            OutboxRelay outboxRelay,
            OutboxRelay takedownRelay) {
        return new Outbox(
                jdbc, ids, clock, tracer, lane -> (lane == Lane.TAKEDOWNS ? takedownRelay : outboxRelay).wake());
    }

    private static String source(Environment environment) {
        return "/" + environment.getRequiredProperty("spring.application.name");
    }
}
