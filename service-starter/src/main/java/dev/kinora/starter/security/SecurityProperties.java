package dev.kinora.starter.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are verified.
 *
 * @param jwksUri where the public keys of the issuer are
 * @param issuer the {@code iss} that tokens must carry
 * @param audience the {@code aud} that tokens must carry
 * @param accessTokenLife how long an access token is good for at most, as the gateway issues it; a revocation is
 *     remembered for so long
 * @param openMetrics whether metrics need no token; false where the port is public
 */
@Validated
@ConfigurationProperties("kinora.security")
public record SecurityProperties(
        URI jwksUri,
        @NotBlank String issuer,
        @NotBlank String audience,
        @DefaultValue("15m") Duration accessTokenLife,
        boolean openMetrics) {}
