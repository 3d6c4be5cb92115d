package dev.kinora.gateway.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a session is good for.
 *
 * @param browserIdle how long the session of a browser lives after its last request
 * @param browserLife how long the session of a browser lives at most
 * @param tokensIdle how long a client that holds tokens itself may wait before it refreshes them
 * @param freshFor how long after the password was given what is dangerous may be done without giving it again
 */
@Validated
@ConfigurationProperties("kinora.session")
public record SessionProperties(
        @DefaultValue("14d") @DurationMin(minutes = 5) Duration browserIdle,
        @DefaultValue("90d") @DurationMin(minutes = 5) Duration browserLife,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration tokensIdle,
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration freshFor) {}
