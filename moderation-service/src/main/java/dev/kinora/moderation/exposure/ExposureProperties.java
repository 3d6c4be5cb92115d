package dev.kinora.moderation.exposure;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much hard content a person should look at.
 *
 * @param highPerDay uncovered content of high severity within 24 hours, after which other cases come first
 * @param criticalPerDay the same for critical severity
 * @param breakAfter uncovered content of high or critical severity without a break, after which one is proposed
 * @param breakLength how long a break is
 * @param keep how long the ledger is kept
 */
@Validated
@ConfigurationProperties("kinora.exposure")
record ExposureProperties(
        @NotNull @DefaultValue("60m") Duration highPerDay,
        @NotNull @DefaultValue("20m") Duration criticalPerDay,
        @NotNull @DefaultValue("15m") Duration breakAfter,
        @NotNull @DefaultValue("10m") Duration breakLength,
        @NotNull @DefaultValue("90d") Duration keep) {}
