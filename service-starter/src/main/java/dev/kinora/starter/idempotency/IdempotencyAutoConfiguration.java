package dev.kinora.starter.idempotency;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Idempotency-Key support. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotentRequests idempotentRequests(
            JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock, JsonMapper json) {
        return new IdempotentRequests(jdbc, new TransactionTemplate(transactions), clock, json);
    }
}
