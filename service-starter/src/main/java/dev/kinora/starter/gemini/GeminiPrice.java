package dev.kinora.starter.gemini;

import dev.kinora.starter.gemini.GeminiResult.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a model costs, in US dollars per million tokens.
 *
 * @param input of tokens of a question
 * @param output of tokens of an answer, with those that the model thought in
 * @param audio of those tokens of a question that are sound; null if they cost what all others cost
 */
public record GeminiPrice(
        BigDecimal input, BigDecimal output, @Nullable BigDecimal audio) {

    /** What these tokens cost, in millionths of a US dollar, rounded up. */
    public long microUsd(Usage usage) {
        BigDecimal sound = audio == null ? input : audio;
        return input.multiply(BigDecimal.valueOf(usage.promptTokens() - usage.audioTokens()))
                .add(sound.multiply(BigDecimal.valueOf(usage.audioTokens())))
                .add(output.multiply(BigDecimal.valueOf(usage.answerTokens())))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
