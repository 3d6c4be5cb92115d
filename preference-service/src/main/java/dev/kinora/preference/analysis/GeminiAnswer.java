package dev.kinora.preference.analysis;

import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A validated answer of the model: only the nineteen categories, each once, weights clamped to 0 to 1.
 *
 * @param weights the valid weights, normalized
 * @param dropped number of entries without a known category, with a repeated one, or without a usable weight
 */
record GeminiAnswer(List<CategoryWeight> weights, int dropped) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads {@code {"weights":[{"category":"…","weight":0.5}]}}.
     *
     * @throws AnalystUnavailableException if it does not have this form or no entry is usable
     */
    static GeminiAnswer read(@Nullable String text) {
        JsonNode weights = tree(text).path("weights");
        if (!weights.isArray()) {
            throw new AnalystUnavailableException(Reason.INVALID, "The answer has no list of weights");
        }
        Map<String, Double> usable = new LinkedHashMap<>();
        for (JsonNode entry : weights) {
            String category = entry.path("category").asString("");
            JsonNode weight = entry.path("weight");
            if (Categories.contains(category) && weight.isNumber() && Double.isFinite(weight.asDouble())) {
                usable.putIfAbsent(category, Math.clamp(weight.asDouble(), 0.0, 1.0));
            }
        }
        List<CategoryWeight> normalized = InterestWeights.normalize(usable.entrySet().stream()
                .map(entry -> new CategoryScore(entry.getKey(), entry.getValue()))
                .toList());
        if (normalized.isEmpty()) {
            throw new AnalystUnavailableException(Reason.INVALID, "The answer has no usable weight");
        }
        return new GeminiAnswer(normalized, weights.size() - usable.size());
    }

    private static JsonNode tree(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new AnalystUnavailableException(Reason.INVALID, "The answer is empty");
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new AnalystUnavailableException(Reason.INVALID, "The answer is not JSON", e);
        }
    }
}
