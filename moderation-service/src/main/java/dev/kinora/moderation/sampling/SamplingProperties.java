package dev.kinora.moderation.sampling;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Random shares of decisions that people look at again.
 *
 * @param enabled whether the rates that come with the service apply until somebody sets others; otherwise nothing is drawn until then
 * @param notice how long after a change new rates begin, so that all instances know them by then
 * @param kept how long draws and their answers are kept
 */
@Validated
@ConfigurationProperties("kinora.sampling")
record SamplingProperties(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("1m") Duration notice,
        @NotNull @DefaultValue("730d") Duration kept) {}
