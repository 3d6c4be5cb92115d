package dev.kinora.preference.analysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Gemini is asked to weigh interests.
 *
 * @param apiKey key of AI Studio; needed when the provider is {@code gemini}
 * @param model name of the model
 * @param baseUrl another endpoint that speaks the same protocol; the public one when absent
 * @param timeout longest wait for one answer
 * @param attempts requests per question, the first included; repeats back off with jitter
 * @param dailyBudget questions per UTC day and replica
 * @param pauseAfter failures in a row after which no question is asked for {@code pause}
 * @param pause how long questions pause
 */
@Validated
@ConfigurationProperties("kinora.preference.gemini")
record GeminiProperties(
        @NotNull @DefaultValue("") ApiKey apiKey,
        @NotBlank @DefaultValue("gemini-2.5-flash") String model,
        @Nullable String baseUrl,
        @NotNull @DefaultValue("20s") Duration timeout,
        @Positive @DefaultValue("2") int attempts,
        @Positive @DefaultValue("2000") int dailyBudget,
        @Positive @DefaultValue("5") int pauseAfter,
        @NotNull @DefaultValue("10m") Duration pause) {}
