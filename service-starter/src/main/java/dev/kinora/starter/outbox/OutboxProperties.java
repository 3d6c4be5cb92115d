package dev.kinora.starter.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outbox relay.
 *
 * @param pollInterval longest wait of an event whose wake-up after the commit was missed
 * @param batchSize number of events sent to Kafka in one round
 * @param sendTimeout time limit for the acknowledgement of a round
 * @param restAfterFailure pause before the relay tries a topic again that accepted nothing
 */
@ConfigurationProperties("kinora.outbox")
public record OutboxProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("200") int batchSize,
        @DefaultValue("15s") Duration sendTimeout,
        @DefaultValue("5s") Duration restAfterFailure) {}
