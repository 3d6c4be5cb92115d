package dev.kinora.starter.gemini;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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
 * @param price what the model costs; nothing is assumed, because prices change
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
        @NotNull @Valid @DefaultValue Price price,
        @NotNull @Valid @DefaultValue Calls calls) {

    public GeminiProperties {
        if (calls.dailyUsd() != null && price.known().isEmpty()) {
            throw new IllegalArgumentException(
                    "kinora.gemini.calls.daily-usd needs kinora.gemini.price.input and .output");
        }
    }

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
     * @param dailyUsd most US dollars per UTC day, over all replicas of the service; empty: only calls are limited. The calls
     *     that run when it is spent may exceed it
     */
    public record Calls(
            @NotNull @DefaultValue("60s") Duration timeout,
            @Min(1) @Max(5) @DefaultValue("3") int attempts,
            @NotNull @DefaultValue("1s") Duration backOff,
            @Min(1) @Max(10) @DefaultValue("5") int failures,
            @NotNull @DefaultValue("30s") Duration openFor,
            @Min(0) @DefaultValue("5000") int dailyBudget,
            @Nullable @Positive BigDecimal dailyUsd) {}

    /**
     * What the model costs, in US dollars per million tokens, as the provider publishes it.
     *
     * @param input tokens of questions; empty: not known
     * @param output tokens of answers, with those that the model thinks in; empty: not known
     * @param audio tokens of questions that are sound; empty: as all others
     */
    public record Price(
            @Nullable @PositiveOrZero BigDecimal input,
            @Nullable @PositiveOrZero BigDecimal output,
            @Nullable @PositiveOrZero BigDecimal audio) {

        public static final Price UNKNOWN = new Price(null, null, null);

        public Price {
            if ((input == null) != (output == null) || (audio != null && input == null)) {
                throw new IllegalArgumentException(
                        "kinora.gemini.price.input and .output are both given, or neither of the prices is");
            }
        }

        /** The price; empty if it is not known. */
        public Optional<GeminiPrice> known() {
            return input == null || output == null
                    ? Optional.empty()
                    : Optional.of(new GeminiPrice(input, output, audio));
        }
    }
}
