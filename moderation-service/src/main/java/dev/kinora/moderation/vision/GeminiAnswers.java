package dev.kinora.moderation.vision;

import dev.kinora.events.Categories;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.vision.VisionResult.Finding;
import dev.kinora.starter.gemini.GeminiResult;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates the responses of Gemini: unknown codes are dropped and counted, numbers are clamped to their ranges. */
final class GeminiAnswers {

    private static final int MAX_TEXT = 500;
    private static final int MAX_FINDINGS = 50;
    private static final int MAX_HASHTAGS = 5;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GeminiAnswers() {}

    /** Converts a result; a withheld, incomplete, unreadable or missing response is a {@link VisionResult.NoAnswer}. */
    static VisionResult read(GeminiResult result, GeminiPrompt prompt, long durationMs) {
        return switch (result) {
            case Answered(String text, String modelVersion, var bill) ->
                parse(text, prompt, source(modelVersion, prompt, Bill.NONE), durationMs)
                        .including(bill);
            case Withheld(String reason, var bill) -> blocked(reason).including(bill);
            case Incomplete(String reason, var bill) -> incomplete(reason).including(bill);
            case Failed(var failure, String detail) -> failed(failure, detail);
        };
    }

    static VisionResult.Source source(String model, GeminiPrompt prompt, Bill bill) {
        return new VisionResult.Source(model, prompt.version(), prompt.sha256(), bill);
    }

    static VisionResult.NoAnswer incomplete(String reason) {
        return reason.equals("NO_CANDIDATE")
                ? new VisionResult.NoAnswer("EMPTY_ANSWER", "The model sent no candidate.", false)
                : new VisionResult.NoAnswer("INCOMPLETE_ANSWER", "The model stopped with " + reason + ".", false);
    }

    static VisionResult.NoAnswer failed(Failure failure, String detail) {
        String code = switch (failure) {
            case TIMEOUT, OVERLOADED, REFUSED, CIRCUIT_OPEN, BUDGET_SPENT -> failure.name();
            case RATE_LIMITED -> "OVERLOADED";
            case MISCONFIGURED -> "VISION_MISCONFIGURED";
            case UNREADABLE -> "FAILED";
        };
        return new VisionResult.NoAnswer(code, "The vision model did not answer: " + detail + ".", false);
    }

    static VisionResult.NoAnswer blocked(String reason) {
        boolean urgent = reason.equals("PROHIBITED_CONTENT");
        return new VisionResult.NoAnswer("BLOCKED_" + reason, "The model refused to look: " + reason + ".", urgent);
    }

    private static VisionResult parse(String text, GeminiPrompt prompt, VisionResult.Source source, long durationMs) {
        if (text.isBlank()) {
            return new VisionResult.NoAnswer("EMPTY_ANSWER", "The model sent an empty text.", false);
        }
        try {
            var root = JSON.readTree(text);
            if (!root.isObject()
                    || !root.path("is_safe").isBoolean()
                    || !root.path("instructs_model").isBoolean()
                    || !root.path("categories").isArray()) {
                return invalid("is_safe, instructs_model or categories is missing");
            }
            return answer(root, prompt, source, durationMs);
        } catch (JacksonException e) {
            return invalid("it is not JSON");
        }
    }

    private static VisionResult answer(
            JsonNode root, GeminiPrompt prompt, VisionResult.Source source, long durationMs) {
        List<Finding> findings = new ArrayList<>();
        int dropped = 0;
        for (JsonNode node : root.path("categories")) {
            var category = prompt.category(text(node, "code"));
            if (category.isEmpty() || findings.size() == MAX_FINDINGS) {
                dropped++;
            } else if (!node.path("score").isNumber()) {
                return invalid("a finding has no score");
            } else {
                findings.add(finding(category.get(), node, durationMs));
            }
        }
        var language = text(root, "language");
        return new VisionResult.Answer(
                root.path("is_safe").booleanValue(),
                root.path("instructs_model").booleanValue(),
                text(root, "reason"),
                findings,
                texts(root.path("suggested_categories")).stream()
                        .filter(Categories::contains)
                        .distinct()
                        .toList(),
                hashtags(root.path("hashtags")),
                dropped,
                language.isBlank() ? null : language,
                source);
    }

    private static Finding finding(PolicyCategory category, JsonNode node, long durationMs) {
        double score = node.path("score").doubleValue();
        Long start = time(node.path("start_ms"), durationMs);
        Long end = time(node.path("end_ms"), durationMs);
        if (start != null && end != null && end < start) {
            end = start;
        }
        return new Finding(
                category.code(),
                category.harm(),
                Double.isNaN(score) ? 1 : Math.clamp(score, 0, 1),
                start,
                end,
                text(node, "evidence"));
    }

    static @Nullable Long time(JsonNode node, long durationMs) {
        return node.isNumber() ? Math.clamp(node.longValue(), 0L, Math.max(0L, durationMs)) : null;
    }

    private static List<String> hashtags(JsonNode node) {
        return texts(node).stream()
                .map(tag -> tag.replace("#", "").strip().toLowerCase(Locale.ROOT))
                .filter(tag -> tag.matches("[\\p{L}\\p{N}_]{1,50}"))
                .distinct()
                .limit(MAX_HASHTAGS)
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node) {
            if (one.isString()) {
                texts.add(one.stringValue());
            }
        }
        return texts;
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) {
            return "";
        }
        String text = value.stringValue();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static VisionResult.NoAnswer invalid(String why) {
        return new VisionResult.NoAnswer("INVALID_ANSWER", "The answer cannot be used: " + why + ".", false);
    }
}
