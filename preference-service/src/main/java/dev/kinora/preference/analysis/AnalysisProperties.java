package dev.kinora.preference.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Schedule and parameters of the analysis of engagement histories.
 *
 * @param provider analyst of the daily run
 * @param cron start of the daily run, as a Quartz cron expression in UTC
 * @param window maximum age of engagements that an analysis uses
 * @param halfLife age at which an engagement counts half
 * @param newsThreshold number of new engagements after which a viewer is analyzed without waiting for the daily run
 * @param newsInterval interval between checks for viewers with that many new engagements
 */
@Validated
@ConfigurationProperties("kinora.preference.analysis")
record AnalysisProperties(
        @NotNull @DefaultValue("local") Provider provider,
        @NotBlank @DefaultValue("0 0 4 * * ?") String cron,
        @NotNull @DefaultValue("30d") Duration window,
        @NotNull @DefaultValue("7d") Duration halfLife,
        @Positive @DefaultValue("10") int newsThreshold,
        @NotNull @DefaultValue("30s") Duration newsInterval) {

    /** The available analysts. */
    enum Provider {
        /** Shares of decayed interest; needs no network. */
        LOCAL,
        /** Gemini as configured by {@code kinora.gemini}; falls back to the local result. */
        GEMINI
    }
}
