package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import java.util.Comparator;
import java.util.List;

/** Normalizes scores to weights that sum to 1 (up to rounding to four decimals), without the smallest. */
final class InterestWeights {

    /** Smaller shares of interest are dropped. */
    static final double FLOOR = 0.02;

    private InterestWeights() {}

    /**
     * Shares of the total, largest first; ties are in alphabetical order.
     *
     * @param scores finite and not negative; if they sum to 0, there are no weights
     */
    static List<CategoryWeight> normalize(List<CategoryScore> scores) {
        double total = sum(scores);
        List<CategoryScore> kept = scores.stream()
                .filter(score -> total > 0 && score.score() / total >= FLOOR)
                .toList();
        double rest = sum(kept);
        return kept.stream()
                .map(score -> new CategoryWeight(score.category(), rounded(score.score() / rest)))
                .sorted(Comparator.comparingDouble(CategoryWeight::weight)
                        .reversed()
                        .thenComparing(CategoryWeight::category))
                .toList();
    }

    private static double sum(List<CategoryScore> scores) {
        return scores.stream().mapToDouble(CategoryScore::score).sum();
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
