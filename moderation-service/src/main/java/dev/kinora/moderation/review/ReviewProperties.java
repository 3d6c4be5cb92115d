package dev.kinora.moderation.review;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people work on cases.
 *
 * @param lease how long a claim keeps others away
 */
@Validated
@ConfigurationProperties("kinora.review")
record ReviewProperties(@NotNull @DefaultValue("10m") Duration lease) {}
