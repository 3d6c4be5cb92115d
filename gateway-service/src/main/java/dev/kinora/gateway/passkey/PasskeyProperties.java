package dev.kinora.gateway.passkey;

import dev.kinora.gateway.PublicOrigin;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For which site passkeys are good.
 *
 * @param rpId the domain that passkeys belong to, this host or a parent of it; changing it makes all passkeys useless.
 *     Empty: the host of {@code kinora.public-url}
 * @param rpName the name of the site as authenticators show it
 * @param origins the origins of pages and apps that may use them, such as {@code https://kinora.example}; empty: the one of
 *     {@code kinora.public-url}
 * @param mostPerAccount how many passkeys an account may have
 */
@Validated
@ConfigurationProperties("kinora.passkeys")
record PasskeyProperties(
        @DefaultValue("") String rpId,
        @DefaultValue("Kinora") String rpName,
        @DefaultValue Set<String> origins,
        @DefaultValue("20") @Min(1) int mostPerAccount) {

    PasskeyProperties {
        origins = Set.copyOf(origins);
    }

    String rpId(PublicOrigin site) {
        return rpId.isBlank() ? String.valueOf(site.publicUrl().getHost()) : rpId;
    }

    Set<String> origins(PublicOrigin site) {
        URI url = site.publicUrl();
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return origins.isEmpty() ? Set.of(url.getScheme() + "://" + url.getHost() + port) : origins;
    }
}
