package dev.kinora.moderation.screening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of video screening.
 *
 * @param concurrency number of videos screened at the same time per replica
 * @param lease how long a worker may be silent before another one takes over
 * @param limit longest time for one video before another worker takes over
 * @param deferral how long a video waits for a model or media that are not available before it goes to a person
 * @param retryDelay longest pause before the first new attempt; it doubles with each one, up to five minutes
 */
@Validated
@ConfigurationProperties("kinora.screening")
record ScreeningProperties(
        @Min(1) @Max(32) @DefaultValue("2") int concurrency,
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("10m") Duration limit,
        @NotNull @DefaultValue("15m") Duration deferral,
        @NotNull @DefaultValue("5s") Duration retryDelay) {}
