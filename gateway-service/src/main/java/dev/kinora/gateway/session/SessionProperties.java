package dev.kinora.gateway.session;

import dev.kinora.gateway.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a proof of identity is good for.
 *
 * @param signingSecret encrypts the stored signing keys and derives CSRF tokens; at least 16 characters, the same on
 *     every replica
 * @param accessTokenLife how long an access token is good for
 * @param refreshTokenLife how long a refresh token may lie unused
 * @param browserIdle how long a browser session lives after its last request
 * @param browserLife how long a browser session lives at most
 * @param clients services that may fetch a token for themselves
 */
@Validated
@ConfigurationProperties("kinora.session")
record SessionProperties(
        @NotNull Secret signingSecret,
        @DefaultValue("15m") @DurationMin(minutes = 1) Duration accessTokenLife,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration refreshTokenLife,
        @DefaultValue("14d") @DurationMin(minutes = 5) Duration browserIdle,
        @DefaultValue("90d") @DurationMin(minutes = 5) Duration browserLife,
        @DefaultValue List<Client> clients) {

    private static final int LEAST_SECRET_BYTES = 16;

    SessionProperties {
        clients = List.copyOf(clients);
        if (signingSecret.bytes().length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("KINORA_SIGNING_SECRET must have at least 16 characters");
        }
    }

    /**
     * A service that proves itself with a secret.
     *
     * @param id its name, as in HTTP Basic
     * @param secret blank: the client is switched off
     */
    record Client(@NotBlank String id, @DefaultValue("") Secret secret) {}
}
