package dev.kinora.recommendation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Picks a page whose mix of categories follows the viewer's own, so that a small interest is not drowned by a large one.
 *
 * <p>Greedy maximum of {@code (1 - λ) · Σ score - λ · KL(p ‖ q)} with p the viewer's mix and q the page's, smoothed with
 * 1 % of p (H. Steck, Calibrated recommendations, RecSys 2018).
 */
public final class CalibratedSelection {

    private static final double SMOOTHING = 0.01;
    private static final int POOL_PER_SLOT = 10;

    private final Map<String, Double> mix;
    private final double lambda;

    /**
     * Selects for a viewer.
     *
     * @param mix share of each category in the viewer's interest, adding up to 1; empty leaves the order alone
     * @param lambda 0 takes the best scores, 1 looks at the mix alone
     */
    public CalibratedSelection(Map<String, Double> mix, double lambda) {
        this.mix = mix;
        this.lambda = lambda;
    }

    /** At most {@code size} of the ranked videos, in the order to show them. */
    public List<Ranked> select(List<Ranked> ranked, int size) {
        if (mix.isEmpty() || lambda == 0) {
            return ranked.subList(0, Math.min(size, ranked.size()));
        }
        var pool = pool(ranked, size);
        var selected = new ArrayList<Ranked>();
        var counts = new HashMap<String, Integer>();
        while (selected.size() < size && !pool.isEmpty()) {
            var best = best(pool, counts, selected.size());
            pool.remove(best);
            selected.add(best);
            counts.merge(best.video().category(), 1, Integer::sum);
        }
        return selected;
    }

    private Ranked best(LinkedHashSet<Ranked> pool, Map<String, Integer> counts, int selected) {
        var divergences = new HashMap<String, Double>();
        var best = pool.getFirst();
        var bestGain = Double.NEGATIVE_INFINITY;
        for (var candidate : pool) {
            var divergence = divergences.computeIfAbsent(
                    candidate.video().category(), category -> divergence(counts, category, selected + 1));
            var gain = (1 - lambda) * candidate.score() - lambda * divergence;
            if (gain > bestGain) {
                best = candidate;
                bestGain = gain;
            }
        }
        return best;
    }

    /** KL(p ‖ q) of a page of this size that has taken one more video of this category. */
    private double divergence(Map<String, Integer> counts, String added, int size) {
        var sum = 0.0;
        for (var entry : mix.entrySet()) {
            var p = entry.getValue();
            var count = counts.getOrDefault(entry.getKey(), 0) + (entry.getKey().equals(added) ? 1 : 0);
            var q = (1 - SMOOTHING) * count / size + SMOOTHING * p;
            sum += p * Math.log(p / q);
        }
        return sum;
    }

    /** The best of all, and the best of each category that the viewer cares about. */
    private LinkedHashSet<Ranked> pool(List<Ranked> ranked, int size) {
        var pool = new LinkedHashSet<>(ranked.subList(0, Math.min(POOL_PER_SLOT * size, ranked.size())));
        var taken = new HashMap<String, Integer>();
        for (var candidate : ranked) {
            var category = candidate.video().category();
            if (mix.containsKey(category) && taken.merge(category, 1, Integer::sum) <= size) {
                pool.add(candidate);
            }
        }
        return pool;
    }
}
