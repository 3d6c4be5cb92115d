package dev.kinora.moderation.vision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which model looks at videos.
 *
 * @param provider local, vertex or ai-studio
 * @param model name of the Gemini model
 * @param project Google Cloud project, for vertex
 * @param location Google Cloud location, for vertex
 * @param apiKey for ai-studio
 * @param endpoint another address than Google's, for a private endpoint or a test
 * @param calls limits of the calls
 */
@Validated
@ConfigurationProperties("kinora.vision")
record VisionProperties(
        @NotNull @DefaultValue("local") Provider provider,
        @NotBlank @DefaultValue("gemini-2.5-flash") String model,
        @DefaultValue("") String project,
        @NotBlank @DefaultValue("us-central1") String location,
        @NotNull @DefaultValue("") Secret apiKey,
        @Nullable URI endpoint,
        @NotNull @DefaultValue Calls calls) {

    enum Provider {
        LOCAL,
        VERTEX,
        AI_STUDIO
    }

    /**
     * Limits of the calls.
     *
     * @param timeout of one call
     * @param attempts calls per video at most, the first included
     * @param backOff before the second call; doubled, with jitter, before each further one
     * @param failures how many of the last ten calls must fail for the circuit to open
     * @param openFor how long the circuit stays open
     * @param dailyBudget videos a day that may be sent to the model, over all replicas
     */
    record Calls(
            @NotNull @DefaultValue("60s") Duration timeout,
            @Min(1) @Max(5) @DefaultValue("3") int attempts,
            @NotNull @DefaultValue("1s") Duration backOff,
            @Min(1) @Max(10) @DefaultValue("5") int failures,
            @NotNull @DefaultValue("30s") Duration openFor,
            @Min(0) @DefaultValue("5000") int dailyBudget) {}
}
