package dev.kinora.preference.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how histories are analyzed.
 *
 * @param provider who weighs the interests in the daily analysis
 * @param cron when the daily analysis starts, UTC, in the form of Quartz
 * @param window how far back an analysis looks
 * @param halfLife age at which an engagement counts half
 * @param newsThreshold engagements after which a viewer is analyzed without waiting for the daily run
 * @param newsInterval how often it is looked for such viewers
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

    /** The analysts that ship. */
    enum Provider {
        /** Shares of decayed interest; needs no network. */
        LOCAL,
        /** Gemini as {@code kinora.gemini} says, with the local result where it fails. */
        GEMINI
    }
}
