package dev.kinora.gateway.browser;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a browser session is good for.
 *
 * @param idle how long it lives after its last request
 * @param life how long it lives at most
 */
@Validated
@ConfigurationProperties("kinora.browser")
record BrowserProperties(
        @DefaultValue("14d") @DurationMin(minutes = 5) Duration idle,
        @DefaultValue("90d") @DurationMin(minutes = 5) Duration life) {}
