package dev.kinora.gateway.passkey;

import dev.kinora.gateway.PublicOrigin;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site for which passkeys are valid.
 *
 * @param rpId domain of the passkeys, which is the host or a parent of it; changing it invalidates all passkeys; empty
 *     = the host of {@code kinora.public-url}
 * @param rpName name of the site that authenticators show
 * @param origins origins of pages and apps that may use passkeys, for example {@code https://kinora.example}; empty = that
 *     of {@code kinora.public-url}
 * @param mostPerAccount most passkeys per account
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
