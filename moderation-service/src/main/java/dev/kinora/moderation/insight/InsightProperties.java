package dev.kinora.moderation.insight;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of a period.
 *
 * @param cached how long the figures of a period are shown again without being counted again
 */
@Validated
@ConfigurationProperties("kinora.insights")
record InsightProperties(@NotNull @DefaultValue("30s") Duration cached) {}
