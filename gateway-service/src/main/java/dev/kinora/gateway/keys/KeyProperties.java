package dev.kinora.gateway.keys;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secret that all keys of the gateway hang on.
 *
 * @param signingSecret encrypts the stored signing keys and secrets of second factors; CSRF tokens, device cookies,
 *     recovery codes and the challenges of passkeys are derived from it. At least 16 characters, the same on every replica
 */
@Validated
@ConfigurationProperties("kinora.keys")
record KeyProperties(@NotNull Secret signingSecret) {

    private static final int LEAST_SECRET_BYTES = 16;

    KeyProperties {
        if (signingSecret.bytes().length < LEAST_SECRET_BYTES) {
            throw new IllegalArgumentException("KINORA_SIGNING_SECRET must have at least 16 characters");
        }
    }
}
