package dev.kinora.starter.inbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Topics and the error policy.
 *
 * @param number of partitions of each topic that is created
 * @param replication number of copies of each topic that is created
 * @param minInSync number of copies that must have a record before it counts as sent; at most {@code replication}
 * @param retention how long a topic that is created keeps records, unless it is compacted; ids of handled events are
 *     kept for a day longer, which bounds {@code processed_event}
 * @param retryInitial wait before the first retry; doubled each time
 * @param retryMax longest wait between retries
 * @param retryAttempts number of retries before a record is dead-lettered
 */
@Validated
@ConfigurationProperties("kinora.kafka")
public record KafkaProperties(
        @DefaultValue("3") @Min(1) int partitions,
        @DefaultValue("1") @Min(1) short replication,
        @DefaultValue("1") @Min(1) short minInSync,
        @DefaultValue("7d") @DurationMin(hours = 1) Duration retention,
        @DefaultValue("500ms") Duration retryInitial,
        @DefaultValue("15s") Duration retryMax,
        @DefaultValue("8") @Min(0) int retryAttempts) {}
