package dev.kinora.gateway.live;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the live stream.
 *
 * @param heartbeat interval at which an idle stream sends a comment and checks its session
 * @param replay how far back a replica reads events when it starts, so that a reconnecting browser misses nothing
 * @param remembered number of events that are kept for replay
 * @param queue number of events that may be queued for a slow browser before it is disconnected
 * @param perAccount most open streams per account and replica; a further one ends the oldest
 * @param perAddress most open streams per network address and replica; a further one ends the oldest
 * @param most most open streams per replica
 */
@Validated
@ConfigurationProperties("kinora.live")
record LiveProperties(
        @DefaultValue("15s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("5m") @DurationMin(seconds = 0) Duration replay,
        @DefaultValue("5000") @Min(1) int remembered,
        @DefaultValue("256") @Min(1) int queue,
        @DefaultValue("10") @Min(1) int perAccount,
        @DefaultValue("100") @Min(1) int perAddress,
        @DefaultValue("5000") @Min(1) int most) {}
