package dev.kinora.moderation.legal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long records of reports to authorities stay.
 *
 * @param keep how long after the last entry
 */
@Validated
@ConfigurationProperties("kinora.legal-reports")
record LegalProperties(@NotNull @DefaultValue("1830d") Duration keep) {}
