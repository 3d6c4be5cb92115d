package dev.kinora.moderation.screening;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How videos are screened.
 *
 * @param concurrency videos at a time
 * @param lease how long a worker may be silent before another one takes over
 * @param limit how long a worker may be at one video before another one takes over all the same
 * @param attempts how often a video is looked at again when its media cannot be fetched, before it goes to a person
 * @param retryDelay how long between those
 * @param media where the media come from
 */
@Validated
@ConfigurationProperties("kinora.screening")
record ScreeningProperties(
        @Min(1) @Max(32) @DefaultValue("2") int concurrency,
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("10m") Duration limit,
        @Min(1) @Max(20) @DefaultValue("4") int attempts,
        @NotNull @DefaultValue("5s") Duration retryDelay,
        @NotNull @DefaultValue Media media) {

    /**
     * Where the media come from.
     *
     * @param gatewayUrl the gateway, which gives the token and the media
     * @param clientId of this service at the gateway
     * @param clientSecret of this service at the gateway
     * @param connectTimeout for a connection
     * @param readTimeout for an answer
     * @param maxVideo larger proxies are not sent to a vision model; it then gets the sampled frames
     */
    record Media(
            @NotNull @DefaultValue("http://localhost:8080") URI gatewayUrl,
            @NotBlank @DefaultValue("moderation-service") String clientId,
            @NotNull @DefaultValue("") Secret clientSecret,
            @NotNull @DefaultValue("2s") Duration connectTimeout,
            @NotNull @DefaultValue("20s") Duration readTimeout,
            @NotNull @DefaultValue("14MB") DataSize maxVideo) {}
}
