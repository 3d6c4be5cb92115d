package dev.kinora.gateway.token;

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
 * How tokens are signed, how long they are good for, and which services may fetch one.
 *
 * @param signingSecret encrypts the stored signing keys and derives CSRF tokens; at least 16 characters, the same on
 *     every replica
 * @param accessLife how long an access token is good for
 * @param refreshLife how long a refresh token may lie unused
 * @param clients services that may fetch a token for themselves
 */
@Validated
@ConfigurationProperties("kinora.token")
record TokenProperties(
        @NotNull Secret signingSecret,
        @DefaultValue("15m") @DurationMin(minutes = 1) Duration accessLife,
        @DefaultValue("30d") @DurationMin(hours = 1) Duration refreshLife,
        @DefaultValue List<Client> clients) {

    private static final int LEAST_SECRET_BYTES = 16;

    TokenProperties {
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
