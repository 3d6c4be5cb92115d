package dev.kinora.recommendation.audition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How new videos look for their audience.
 *
 * @param goal accounts that a new video is to be shown to
 * @param perCreator videos of a creator that look for their audience at a time; the others wait
 * @param most videos that look for their audience at a time; the others wait
 * @param kept how long results are kept
 */
@Validated
@ConfigurationProperties("kinora.audition")
record AuditionProperties(
        @DefaultValue("50") @Min(1) @Max(500) int goal,
        @DefaultValue("3") @Positive int perCreator,
        @DefaultValue("5000") @Positive int most,
        @DefaultValue("90d") Duration kept) {}
