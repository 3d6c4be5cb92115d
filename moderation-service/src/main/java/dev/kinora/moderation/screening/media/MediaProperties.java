package dev.kinora.moderation.screening.media;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Access to the media of videos.
 *
 * @param gatewayUrl URL of the gateway, which issues the token and serves the media
 * @param clientId client id of this service at the gateway
 * @param clientSecret client secret of this service at the gateway
 * @param connectTimeout time limit for opening a connection
 * @param readTimeout time limit for a response
 * @param maxVideo largest proxy video that is sent to a vision model; for a larger one the sampled frames are sent
 */
@Validated
@ConfigurationProperties("kinora.screening.media")
record MediaProperties(
        @NotNull @DefaultValue("http://localhost:8080") URI gatewayUrl,
        @NotBlank @DefaultValue("moderation-service") String clientId,
        @NotNull @DefaultValue("") Secret clientSecret,
        @NotNull @DefaultValue("2s") Duration connectTimeout,
        @NotNull @DefaultValue("20s") Duration readTimeout,
        @NotNull @DefaultValue("14MB") DataSize maxVideo) {}
