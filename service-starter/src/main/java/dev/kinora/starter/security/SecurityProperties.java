package dev.kinora.starter.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the verification of access tokens.
 *
 * @param jwksUri address of the public keys of the issuer (JWK set)
 * @param issuer the {@code iss} that tokens must carry
 * @param audience the {@code aud} that tokens must carry
 * @param accessTokenLife longest lifetime of an access token that the gateway issues; revocations are kept for as long
 * @param openMetrics whether metrics can be read without a token; false where the port is public
 */
@Validated
@ConfigurationProperties("kinora.security")
public record SecurityProperties(
        URI jwksUri,
        @NotBlank String issuer,
        @NotBlank String audience,
        @DefaultValue("15m") Duration accessTokenLife,
        boolean openMetrics) {}
