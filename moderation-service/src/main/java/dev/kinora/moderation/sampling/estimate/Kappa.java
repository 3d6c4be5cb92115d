package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.evaluation.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree beyond chance (Cohen 1960): 1 always, 0 as often as by chance.
 *
 * @param cases number of contents that both judged
 * @param agreement how often they said the same
 * @param byChance how often they would if they answered independently of each other and of the content, 0 to 1
 * @param value -1 to 1; null for fewer than {@value #CASES} cases, and where chance alone always agrees
 * @param low lower end of the 95 % interval; null with the value
 * @param high upper end
 */
record Kappa(
        long cases,
        Rate agreement,
        double byChance,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high) {

    /** Cases from which on it means something. */
    static final int CASES = 20;

    private static final double NORMAL = 1.959963984540054;

    /** What two people said about one content. */
    record Pair(String first, String second) {

        boolean agrees() {
            return first.equals(second);
        }

        /** The same if only one answer is told from all others. */
        Pair about(String label) {
            return new Pair(first.equals(label) ? label : "", second.equals(label) ? label : "");
        }
    }

    /**
     * Computes it. The interval is that of the asymptotic error (Fleiss, Cohen and Everitt 1969) or of the observed agreement (Wilson)
     * with chance held fixed, whichever is wider: with few cases and no disagreement the first has no width.
     *
     * @param pairs at least one
     */
    static Kappa of(List<Pair> pairs) {
        double n = pairs.size();
        Map<String, Double> firsts = new HashMap<>();
        Map<String, Double> seconds = new HashMap<>();
        var agreed = new Rate.Count();
        for (var pair : pairs) {
            firsts.merge(pair.first(), 1 / n, Double::sum);
            seconds.merge(pair.second(), 1 / n, Double::sum);
            agreed.add(pair.agrees(), 1);
        }
        double chance = firsts.entrySet().stream()
                .mapToDouble(first -> first.getValue() * seconds.getOrDefault(first.getKey(), 0.0))
                .sum();
        var agreement = agreed.rate().orElseThrow();
        if (pairs.size() < CASES || chance > 1 - 1e-9) {
            return new Kappa(pairs.size(), agreement, Math.min(1, chance), null, null, null);
        }
        double value = beyond(agreement.value(), chance);
        double reach = NORMAL * error(pairs, firsts, seconds, value, chance);
        return new Kappa(
                pairs.size(),
                agreement,
                chance,
                value,
                Math.max(-1, Math.min(value - reach, beyond(agreement.low(), chance))),
                Math.min(1, Math.max(value + reach, beyond(agreement.high(), chance))));
    }

    private static double beyond(double agreement, double chance) {
        return (agreement - chance) / (1 - chance);
    }

    private static double error(
            List<Pair> pairs, Map<String, Double> firsts, Map<String, Double> seconds, double value, double chance) {
        double n = pairs.size();
        double same = 0;
        double other = 0;
        for (var pair : pairs) {
            if (pair.agrees()) {
                double margins = firsts.getOrDefault(pair.first(), 0.0) + seconds.getOrDefault(pair.first(), 0.0);
                double term = 1 - margins * (1 - value);
                same += term * term / n;
            } else {
                double margins = seconds.getOrDefault(pair.first(), 0.0) + firsts.getOrDefault(pair.second(), 0.0);
                other += margins * margins / n;
            }
        }
        double rest = value - chance * (1 - value);
        double variance = same + (1 - value) * (1 - value) * other - rest * rest;
        return Math.sqrt(Math.max(0, variance) / n) / (1 - chance);
    }
}
