package dev.kinora.gateway.live;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The live stream.
 *
 * @param heartbeat how often a silent stream says that it is alive, and looks whether it still may be
 * @param replay how far back a replica reads when it starts, so that a reconnecting browser misses nothing
 * @param remembered how many events are kept for replay
 * @param queue how many events may wait for one slow browser before it is cut off
 * @param perAccount streams that one account may have open on one replica; a further one ends the oldest
 * @param perAddress the same for one network address
 * @param most streams that one replica serves
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
