package dev.kinora.moderation.vision;

import dev.kinora.moderation.assessment.Opinion;
import dev.kinora.moderation.assessment.Opinion.Argument;
import dev.kinora.moderation.assessment.Opinion.Leaning;
import dev.kinora.moderation.assessment.Opinion.Side;
import dev.kinora.starter.gemini.GeminiResult;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates second opinions: one that does not argue both sides, or does not say where it leans, is none. */
final class SecondOpinionAnswers {

    private static final int MAX_ARGUMENTS = 6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SecondOpinionAnswers() {}

    static SecondOpinionResult read(GeminiResult result, GeminiPrompt prompt, long durationMs) {
        return switch (result) {
            case Answered(String text, String model, var bill) ->
                parse(text, durationMs)
                        .<SecondOpinionResult>map(opinion ->
                                new SecondOpinionResult.Given(opinion, GeminiAnswers.source(model, prompt, bill)))
                        .orElseGet(() -> new SecondOpinionResult.None("INVALID_ANSWER", false, bill));
            case Withheld(String reason, var bill) ->
                none(GeminiAnswers.blocked(reason).including(bill));
            case Incomplete(String reason, var bill) ->
                none(GeminiAnswers.incomplete(reason).including(bill));
            case Failed(var failure, String detail) -> none(GeminiAnswers.failed(failure, detail));
        };
    }

    private static SecondOpinionResult.None none(VisionResult.NoAnswer answer) {
        return new SecondOpinionResult.None(answer.code(), answer.urgent(), answer.bill());
    }

    private static Optional<Opinion> parse(String text, long durationMs) {
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode confidence = root.path("confidence");
            Optional<Leaning> leaning = named(Leaning.values(), GeminiAnswers.text(root, "leaning"));
            List<Argument> arguments = arguments(root.path("arguments"), durationMs);
            if (leaning.isEmpty() || !confidence.isNumber() || !arguesBothSides(arguments)) {
                return Optional.empty();
            }
            double sure = confidence.doubleValue();
            return Optional.of(new Opinion(leaning.get(), Double.isNaN(sure) ? 0 : Math.clamp(sure, 0, 1), arguments));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean arguesBothSides(List<Argument> arguments) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        arguments.forEach(argument -> sides.add(argument.side()));
        return sides.size() == Side.values().length;
    }

    private static List<Argument> arguments(JsonNode nodes, long durationMs) {
        List<Argument> arguments = new ArrayList<>();
        for (JsonNode node : nodes) {
            String text = GeminiAnswers.text(node, "text");
            if (arguments.size() < MAX_ARGUMENTS && !text.isBlank()) {
                named(Side.values(), GeminiAnswers.text(node, "side"))
                        .map(side -> new Argument(
                                side,
                                text,
                                GeminiAnswers.time(node.path("start_ms"), durationMs),
                                GeminiAnswers.time(node.path("end_ms"), durationMs)))
                        .ifPresent(arguments::add);
            }
        }
        return arguments;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
