package dev.kinora.starter.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param pollInterval how long an event waits at most when the wake-up after its commit was missed
 * @param batchSize how many events go to Kafka in one round
 * @param sendTimeout how long Kafka may take to acknowledge a round
 * @param restAfterFailure how long a topic that took nothing is left alone
 */
@ConfigurationProperties("kinora.outbox")
public record OutboxProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("200") int batchSize,
        @DefaultValue("15s") Duration sendTimeout,
        @DefaultValue("5s") Duration restAfterFailure) {}
