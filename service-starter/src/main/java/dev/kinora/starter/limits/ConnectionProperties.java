package dev.kinora.starter.limits;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits on waiting for the database.
 *
 * @param maxWait how long a request waits for a free connection before it is answered with 503
 */
@Validated
@ConfigurationProperties("kinora.limits.connection")
record ConnectionProperties(
        @DefaultValue("2s") @NotNull @DurationMin(millis = 250)
        Duration maxWait) {}
