package dev.kinora.moderation.assessment;

import dev.kinora.starter.gemini.GeminiPrice;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What billed tokens cost, with the price that held when the model was asked. Prices are in US dollars per million tokens.
 *
 * @param microUsd millionths of a US dollar
 * @param audioTokens tokens of the question that are sound; they are among its tokens
 * @param input price of the question
 * @param output price of the answer
 * @param audio price of the sound; null if it is that of all others
 */
public record Cost(
        long microUsd,
        int audioTokens,
        BigDecimal input,
        BigDecimal output,
        @Nullable BigDecimal audio) {

    static @Nullable Cost of(Bill bill) {
        GeminiPrice price = bill.price();
        Long microUsd = bill.microUsd();
        return price == null || microUsd == null || bill.usage().isNothing()
                ? null
                : new Cost(microUsd, bill.usage().audioTokens(), price.input(), price.output(), price.audio());
    }

    /** Both together, at this price. */
    Cost plus(Cost earlier) {
        return new Cost(
                Math.addExact(microUsd, earlier.microUsd), audioTokens + earlier.audioTokens, input, output, audio);
    }
}
