package dev.kinora.gateway.routing;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses and time limits of the services.
 *
 * @param video base address of video-service; likewise for the three others
 * @param connectTimeout time limit for opening a connection
 * @param readTimeout time limit for a complete response
 * @param transferTimeout time limit for a complete response of uploads and media
 */
@Validated
@ConfigurationProperties("kinora.routing")
record RoutingProperties(
        @DefaultValue("http://localhost:8081") @NotNull URI video,
        @DefaultValue("http://localhost:8082") @NotNull URI moderation,
        @DefaultValue("http://localhost:8083") @NotNull URI recommendation,
        @DefaultValue("http://localhost:8084") @NotNull URI preference,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration connectTimeout,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration readTimeout,
        @DefaultValue("2h") @DurationMin(seconds = 1) Duration transferTimeout) {

    URI base(Upstream upstream) {
        return switch (upstream) {
            case VIDEO -> video;
            case MODERATION -> moderation;
            case RECOMMENDATION -> recommendation;
            case PREFERENCE -> preference;
        };
    }
}
