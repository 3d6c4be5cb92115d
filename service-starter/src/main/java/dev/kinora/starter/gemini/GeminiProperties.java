package dev.kinora.starter.gemini;

import dev.kinora.starter.secret.Secret;
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
 * Access to Gemini.
 *
 * @param provider none, vertex (with the credentials of the machine) or ai-studio (with an API key)
 * @param model name of the model
 * @param project Google Cloud project, for vertex
 * @param location Google Cloud location, for vertex; {@code global} is one
 * @param apiKey for ai-studio
 * @param endpoint address to use instead of Google's, for a private endpoint or a test
 * @param calls limits of the calls
 */
@Validated
@ConfigurationProperties("kinora.gemini")
public record GeminiProperties(
        @NotNull @DefaultValue("none") Provider provider,
        @NotBlank @DefaultValue("gemini-2.5-flash") String model,
        @DefaultValue("") String project,
        @NotBlank @DefaultValue("us-central1") String location,
        @NotNull @DefaultValue("") Secret apiKey,
        @Nullable URI endpoint,
        @NotNull @DefaultValue Calls calls) {

    /** How Gemini is reached. */
    public enum Provider {
        /** Gemini is not used. */
        NONE("none"),
        VERTEX("vertex"),
        AI_STUDIO("ai-studio");

        private final String label;

        Provider(String label) {
            this.label = label;
        }

        /** The name in the configuration. */
        public String label() {
            return label;
        }
    }

    /**
     * Limits of the calls.
     *
     * @param timeout time limit of one call
     * @param attempts most calls per question, including the first
     * @param backOff wait before the second call; doubled, with jitter, before each further one
     * @param failures number of failures among the last ten calls that opens the circuit
     * @param openFor how long the circuit stays open
     * @param dailyBudget most calls per UTC day, over all replicas of the service
     */
    public record Calls(
            @NotNull @DefaultValue("60s") Duration timeout,
            @Min(1) @Max(5) @DefaultValue("3") int attempts,
            @NotNull @DefaultValue("1s") Duration backOff,
            @Min(1) @Max(10) @DefaultValue("5") int failures,
            @NotNull @DefaultValue("30s") Duration openFor,
            @Min(0) @DefaultValue("5000") int dailyBudget) {}
}
