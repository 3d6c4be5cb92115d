package dev.kinora.gateway.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Lifetimes of sessions.
 *
 * @param browserIdle lifetime of the session of a browser after its last request
 * @param browserLife longest lifetime of the session of a browser
 * @param tokensIdle lifetime of the session of a client with tokens after its last refresh
 * @param freshFor time after a confirmation of the password during which sensitive operations do not require it again
 */
@Validated
@ConfigurationProperties("kinora.session")
public record SessionProperties(
        @DefaultValue("14d") @DurationMin(minutes = 5) Duration browserIdle,
        @DefaultValue("90d") @DurationMin(minutes = 5) Duration browserLife,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration tokensIdle,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration freshFor) {}
