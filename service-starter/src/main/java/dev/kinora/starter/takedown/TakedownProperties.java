package dev.kinora.starter.takedown;

import dev.kinora.starter.secret.Secret;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the comparison of what is shown with the decisions of moderation.
 *
 * @param gatewayUrl URL of the gateway, which issues the token and leads to the other services
 * @param clientSecret secret of this service at the gateway, where its name is its client id; without one nothing is
 *     compared
 * @param compareEvery pause between two comparisons
 * @param connectTimeout time limit for opening a connection
 * @param readTimeout time limit for a response
 */
@Validated
@ConfigurationProperties("kinora.takedown")
public record TakedownProperties(
        @DefaultValue("http://localhost:8080") URI gatewayUrl,
        @DefaultValue("") Secret clientSecret,
        @DefaultValue("1m") @DurationMin(millis = 1) Duration compareEvery,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration readTimeout) {}
