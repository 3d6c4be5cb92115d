package dev.kinora.preference.analysis;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import com.google.genai.types.Schema;
import com.google.genai.types.Type;
import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks Gemini, which may see more than shares (a burst of one taste, neighbouring interests).
 *
 * <p>What leaves the platform is a list of category names with scores: no id, no time, no text of anybody. The answer
 * is structured output and is read as strictly as any input.
 */
final class GeminiPreferenceAnalyst implements PreferenceAnalyst, AutoCloseable {

    private static final Set<String> WITHHELD =
            Set.of("SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "RECITATION", "SPII");

    private final Client client;
    private final String model;
    private final GenerateContentConfig config;
    private final CallBudget budget;
    private final Counter dropped;

    GeminiPreferenceAnalyst(GeminiProperties properties, String prompt, CallBudget budget, MeterRegistry meters) {
        this.client = client(properties);
        this.model = properties.model();
        this.budget = budget;
        this.dropped = meters.counter("kinora.preference.gemini.dropped");
        this.config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(prompt)))
                .responseMimeType("application/json")
                .responseSchema(answerSchema())
                .temperature(0f)
                .candidateCount(1)
                .build();
    }

    @Override
    public List<CategoryWeight> weigh(List<CategoryScore> scores) {
        if (scores.isEmpty()) {
            return List.of();
        }
        budget.take();
        try {
            GeminiAnswer answer = ask(question(scores));
            budget.succeeded();
            dropped.increment(answer.dropped());
            return answer.weights();
        } catch (AnalystUnavailableException e) {
            budget.failed();
            throw e;
        }
    }

    @Override
    public PreferenceSource source() {
        return PreferenceSource.GEMINI;
    }

    @Override
    public void close() {
        client.close();
    }

    private GeminiAnswer ask(String question) {
        try {
            GenerateContentResponse response = client.models.generateContent(model, question, config);
            requireNotBlocked(response);
            return GeminiAnswer.read(response.text());
        } catch (ApiException e) {
            Reason reason = e.code() == 429 ? Reason.RATE_LIMITED : Reason.UNREACHABLE;
            throw new AnalystUnavailableException(reason, "Gemini answered " + e.code(), e);
        } catch (GenAiIOException e) {
            throw new AnalystUnavailableException(Reason.UNREACHABLE, "Gemini did not answer", e);
        } catch (IllegalArgumentException e) {
            throw new AnalystUnavailableException(Reason.INVALID, "Gemini sent no readable response", e);
        }
    }

    private static void requireNotBlocked(GenerateContentResponse response) {
        if (response.promptFeedback()
                .flatMap(feedback -> feedback.blockReason())
                .isPresent()) {
            throw new AnalystUnavailableException(Reason.BLOCKED, "Gemini refused the question");
        }
        List<Candidate> candidates = response.candidates().orElse(List.of());
        if (candidates.isEmpty()) {
            throw new AnalystUnavailableException(Reason.INVALID, "Gemini gave no answer");
        }
        String finish =
                candidates.getFirst().finishReason().map(Object::toString).orElse("");
        if (WITHHELD.contains(finish)) {
            throw new AnalystUnavailableException(Reason.BLOCKED, "Gemini withheld its answer");
        }
    }

    private static String question(List<CategoryScore> scores) {
        return scores.stream()
                .map(score -> String.format(Locale.ROOT, "%s: %.2f", score.category(), score.score()))
                .collect(Collectors.joining("\n"));
    }

    private static Schema answerSchema() {
        Schema entry = Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(Map.of(
                        "category",
                        Schema.builder()
                                .type(Type.Known.STRING)
                                .enum_(Categories.ALL)
                                .build(),
                        "weight",
                        Schema.builder()
                                .type(Type.Known.NUMBER)
                                .minimum(0.0)
                                .maximum(1.0)
                                .build()))
                .required("category", "weight")
                .build();
        return Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(Map.of(
                        "weights",
                        Schema.builder().type(Type.Known.ARRAY).items(entry).build()))
                .required("weights")
                .build();
    }

    private static Client client(GeminiProperties properties) {
        if (properties.apiKey().value().isBlank()) {
            throw new IllegalStateException("kinora.preference.gemini.api-key is needed for the provider gemini");
        }
        HttpOptions.Builder http = HttpOptions.builder()
                .timeout((int) properties.timeout().toMillis())
                .retryOptions(HttpRetryOptions.builder()
                        .attempts(properties.attempts())
                        .initialDelay(0.5)
                        .jitter(0.5));
        if (properties.baseUrl() != null) {
            http.baseUrl(properties.baseUrl());
        }
        return Client.builder()
                .apiKey(properties.apiKey().value())
                .httpOptions(http.build())
                .build();
    }
}
