package dev.kinora.starter.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are verified.
 *
 * @param jwksUri where the public keys of the issuer are
 * @param issuer the {@code iss} that tokens must carry
 * @param audience the {@code aud} that tokens must carry
 * @param openMetrics whether metrics need no token; false where the port is public
 */
@Validated
@ConfigurationProperties("kinora.security")
public record SecurityProperties(
        URI jwksUri, @NotBlank String issuer, @NotBlank String audience, boolean openMetrics) {}
