package dev.kinora.recommendation.training;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How models are trained.
 *
 * @param cron when, as a Quartz cron expression in UTC
 * @param maxTerms the most terms that a model knows
 * @param maxViewers how many of the most recently active viewers a model is measured on
 * @param tolerance by how much a measure may be below the live model's and still count as not worse
 */
@Validated
@ConfigurationProperties("kinora.training")
record TrainingProperties(
        @DefaultValue("0 0 3 * * ?") String cron,
        @DefaultValue("100000") @Min(1) int maxTerms,
        @DefaultValue("500") @Min(1) int maxViewers,
        @DefaultValue("0.01") @DecimalMin("0") double tolerance) {}
