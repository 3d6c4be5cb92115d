package dev.kinora.recommendation.training;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the training.
 *
 * @param cron schedule as a Quartz cron expression in UTC
 * @param maxTerms most terms of a model
 * @param maxViewers number of the most recently active viewers with whom a model is evaluated
 * @param tolerance largest difference by which the coverage may be lower than that of the live model
 */
@Validated
@ConfigurationProperties("kinora.training")
record TrainingProperties(
        @DefaultValue("0 0 3 * * ?") String cron,
        @DefaultValue("100000") @Min(1) int maxTerms,
        @DefaultValue("500") @Min(1) int maxViewers,
        @DefaultValue("0.01") @DecimalMin("0") double tolerance) {}
