package dev.kinora.moderation.screening;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of video screening.
 *
 * @param concurrency number of videos screened at the same time per replica
 * @param lease how long a worker may be silent before another one takes over
 * @param limit longest time for one video before another worker takes over
 * @param deferral how long a video waits for a model or media that are not available before it goes to a person
 * @param reading longest time for reading the words in the picture of one video
 * @param retryDelay longest pause before the first new attempt; it doubles with each one, up to five minutes
 * @param visionWindow how much of a video a vision model looks at in one request; a longer video is cut into windows that
 *     overlap by five seconds
 * @param visionQuestions how often a vision model may be asked
 * @param media source of the media
 */
@Validated
@ConfigurationProperties("kinora.screening")
record ScreeningProperties(
        @Min(1) @Max(32) @DefaultValue("2") int concurrency,
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("10m") Duration limit,
        @NotNull @DefaultValue("15m") Duration deferral,
        @NotNull @DefaultValue("2m") Duration reading,
        @NotNull @DefaultValue("5s") Duration retryDelay,

        @NotNull @DurationMin(seconds = 10) @DefaultValue("2m")
        Duration visionWindow,

        @NotNull @Valid @DefaultValue VisionQuestions visionQuestions,
        @NotNull @DefaultValue Media media) {

    /**
     * How often a vision model may be asked, over all replicas, within the daily budget of {@code kinora.gemini.calls}.
     *
     * @param perVideo most questions about one video per UTC day; a window is one question
     * @param perCreator most questions about the videos of one creator per UTC day
     */
    record VisionQuestions(
            @Min(1) @DefaultValue("60") int perVideo,
            @Min(1) @DefaultValue("200") int perCreator) {}

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
    record Media(
            @NotNull @DefaultValue("http://localhost:8080") URI gatewayUrl,
            @NotBlank @DefaultValue("moderation-service") String clientId,
            @NotNull @DefaultValue("") Secret clientSecret,
            @NotNull @DefaultValue("2s") Duration connectTimeout,
            @NotNull @DefaultValue("20s") Duration readTimeout,
            @NotNull @DefaultValue("14MB") DataSize maxVideo) {}
}
