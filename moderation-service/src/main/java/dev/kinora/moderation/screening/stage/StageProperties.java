package dev.kinora.moderation.screening.stage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the stages.
 *
 * @param reading longest time for reading the words in the picture of one video
 * @param visionWindow how much of a video a vision model looks at in one request; a longer video is cut into windows that
 *     overlap by five seconds
 * @param visionQuestions how often a vision model may be asked
 */
@Validated
@ConfigurationProperties("kinora.screening")
record StageProperties(
        @NotNull @DefaultValue("2m") Duration reading,

        @NotNull @DurationMin(seconds = 10) @DefaultValue("2m")
        Duration visionWindow,

        @NotNull @Valid @DefaultValue VisionQuestions visionQuestions) {

    /**
     * How often a vision model may be asked, over all replicas, within the daily budget of {@code kinora.gemini.calls}.
     *
     * @param perVideo most questions about one video per UTC day; a window is one question
     * @param perCreator most questions about the videos of one creator per UTC day
     */
    record VisionQuestions(
            @Min(1) @DefaultValue("60") int perVideo,
            @Min(1) @DefaultValue("200") int perCreator) {}
}
