package dev.kinora.preference.analysis;

import dev.kinora.events.preference.CategoryWeight;
import java.util.Comparator;
import java.util.List;

/** Makes weights comparable: they sum to 1, the smallest are dropped, four decimals are kept. */
final class InterestWeights {

    /** A share of interest below this says nothing. */
    static final double FLOOR = 0.02;

    private InterestWeights() {}

    /**
     * Shares of the whole, largest first; equal shares by name.
     *
     * @param scores finite and not negative; a sum of 0 gives no weights
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
