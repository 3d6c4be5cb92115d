package dev.kinora.gateway.token;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which services may fetch a token, and how refresh tokens are used.
 *
 * @param refreshGrace how long after its use a refresh token is exchanged once more, for requests that ran side by side
 * @param clients services that may fetch a token for themselves
 */
@Validated
@ConfigurationProperties("kinora.token")
record TokenProperties(
        @DefaultValue("10s") @DurationMin(seconds = 0) Duration refreshGrace,
        @DefaultValue List<Client> clients) {

    TokenProperties {
        clients = List.copyOf(clients);
    }

    /**
     * A service that proves itself with a secret.
     *
     * @param id its name, as in HTTP Basic
     * @param secret blank: the client is switched off
     */
    record Client(@NotBlank String id, @DefaultValue("") Secret secret) {}
}
