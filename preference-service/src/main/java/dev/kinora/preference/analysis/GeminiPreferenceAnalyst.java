package dev.kinora.preference.analysis;

import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import dev.kinora.starter.gemini.GeminiClient;
import dev.kinora.starter.gemini.GeminiQuestion;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Gemini, which can recognize more than shares, for example a burst of interest or related categories.
 *
 * <p>Only category names and their scores leave the platform: no ids, times or texts. The answer is structured output
 * and is validated like any other input.
 */
final class GeminiPreferenceAnalyst implements PreferenceAnalyst {

    private static final String ANSWER_SCHEMA = answerSchema();

    private final GeminiClient gemini;
    private final String prompt;
    private final Counter dropped;

    GeminiPreferenceAnalyst(GeminiClient gemini, String prompt, MeterRegistry meters) {
        this.gemini = gemini;
        this.prompt = prompt;
        this.dropped = meters.counter("kinora.preference.gemini.dropped");
    }

    @Override
    public List<CategoryWeight> weigh(List<CategoryScore> scores) {
        if (scores.isEmpty()) {
            return List.of();
        }
        var question = new GeminiQuestion(prompt, List.of(), content(scores), ANSWER_SCHEMA);
        var answer = switch (gemini.ask(question)) {
            case Answered(String text, var version, var bill) -> GeminiAnswer.read(text);
            case Withheld(String reason, var bill) ->
                throw new AnalystUnavailableException(Reason.BLOCKED, "Gemini withheld its answer: " + reason);
            case Incomplete(String reason, var bill) ->
                throw new AnalystUnavailableException(Reason.INVALID, "Gemini gave an incomplete answer: " + reason);
            case Failed(Failure failure, String detail) ->
                throw new AnalystUnavailableException(reason(failure), "Gemini did not answer: " + detail);
        };
        dropped.increment(answer.dropped());
        return answer.weights();
    }

    @Override
    public PreferenceSource source() {
        return PreferenceSource.GEMINI;
    }

    private static Reason reason(Failure failure) {
        return switch (failure) {
            case TIMEOUT, OVERLOADED -> Reason.UNREACHABLE;
            case RATE_LIMITED -> Reason.RATE_LIMITED;
            case CIRCUIT_OPEN -> Reason.PAUSED;
            case BUDGET_SPENT -> Reason.BUDGET;
            case MISCONFIGURED -> Reason.MISCONFIGURED;
            case REFUSED, UNREADABLE -> Reason.INVALID;
        };
    }

    private static String content(List<CategoryScore> scores) {
        return scores.stream()
                .map(score -> String.format(Locale.ROOT, "%s: %.2f", score.category(), score.score()))
                .collect(Collectors.joining("\n"));
    }

    private static String answerSchema() {
        var entry = Map.of(
                "type",
                "OBJECT",
                "properties",
                Map.of(
                        "category", Map.of("type", "STRING", "enum", Categories.ALL),
                        "weight", Map.of("type", "NUMBER", "minimum", 0.0, "maximum", 1.0)),
                "required",
                List.of("category", "weight"));
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "type",
                        "OBJECT",
                        "properties",
                        Map.of("weights", Map.of("type", "ARRAY", "items", entry)),
                        "required",
                        List.of("weights")));
    }
}
