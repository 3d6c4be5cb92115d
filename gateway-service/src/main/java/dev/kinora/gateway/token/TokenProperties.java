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
 * Settings of client credentials and refresh tokens.
 *
 * @param refreshGrace time after its use in which a refresh token is exchanged again, for concurrent requests
 * @param clients services that may get a token with client credentials
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
     * A service that authenticates with a secret.
     *
     * @param id its name, as in HTTP Basic
     * @param secret its secret; the client is disabled if it is blank
     */
    record Client(@NotBlank String id, @DefaultValue("") Secret secret) {}
}
