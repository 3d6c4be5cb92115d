package dev.kinora.moderation.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is learned from the decisions of people.
 *
 * @param cron when scores are calibrated, as a Quartz cron expression in UTC
 * @param decisions how many of the newest decisions of people a calibration uses
 */
@Validated
@ConfigurationProperties("kinora.learning")
record LearningProperties(
        @NotNull @DefaultValue("0 20 3 * * ?") String cron,
        @Min(100) @Max(50_000) @DefaultValue("20000") int decisions) {}
