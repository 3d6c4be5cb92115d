package dev.kinora.recommendation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects a page that follows the viewer's mix of categories, so that large interests do not displace small ones.
 *
 * <p>Greedy maximum of {@code (1 - λ) · Σ score - λ · KL(p ‖ q)}, where p is the viewer's mix and q is the mix of the
 * page, smoothed with 1 % of p (H. Steck, Calibrated recommendations, RecSys 2018). A small λ keeps the order close to
 * the scores but may omit an interest; therefore each interest worth at least one slot of the page gets one, in the
 * last slots if necessary.
 */
public final class CalibratedSelection {

    private static final double SMOOTHING = 0.01;
    private static final int POOL_PER_SLOT = 10;

    private final Map<String, Double> mix;
    private final double lambda;

    /**
     * Creates a selection for a viewer.
     *
     * @param mix share of each category in the viewer's interest, summing to 1; empty keeps the order
     * @param lambda 0 selects by score alone, 1 by the mix alone
     */
    public CalibratedSelection(Map<String, Double> mix, double lambda) {
        this.mix = mix;
        this.lambda = lambda;
    }

    /** At most {@code size} of the ranked videos, in display order. */
    public List<Ranked> select(List<Ranked> ranked, int size) {
        if (mix.isEmpty() || lambda == 0) {
            return ranked.subList(0, Math.min(size, ranked.size()));
        }
        var page = new Page(pool(ranked, size), size);
        while (page.selected.size() < size && !page.pool.isEmpty()) {
            page.take(page.best());
        }
        return page.selected;
    }

    /** The best candidates overall and of each category in the mix. */
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

    /** A page that is being filled. */
    private final class Page {

        private final LinkedHashSet<Ranked> pool;
        private final int size;
        private final List<Ranked> selected = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();

        /** Interests that are worth a slot and do not have one yet. */
        private final Set<String> owed = new HashSet<>();

        Page(LinkedHashSet<Ranked> pool, int size) {
            this.pool = pool;
            this.size = size;
            pool.stream()
                    .map(candidate -> candidate.video().category())
                    .filter(category -> mix.getOrDefault(category, 0.0) * size >= 1 - 1e-9)
                    .forEach(owed::add);
        }

        void take(Ranked best) {
            var bestScore = best.equals(pool.getFirst());
            pool.remove(best);
            selected.add(bestScore ? best : forTheMix(best));
            counts.merge(best.video().category(), 1, Integer::sum);
            owed.remove(best.video().category());
        }

        Ranked best() {
            var onlyOwed = owed.size() >= size - selected.size();
            var divergences = new HashMap<String, Double>();
            var best = pool.getFirst();
            var bestGain = Double.NEGATIVE_INFINITY;
            for (var candidate : pool) {
                var category = candidate.video().category();
                var gain = (1 - lambda) * candidate.score()
                        - lambda * divergences.computeIfAbsent(category, this::divergence);
                if (gain > bestGain && (!onlyOwed || owed.contains(category))) {
                    best = candidate;
                    bestGain = gain;
                }
            }
            return best;
        }

        /** KL(p ‖ q) of the page after adding one video of this category. */
        private double divergence(String added) {
            var sum = 0.0;
            for (var entry : mix.entrySet()) {
                var p = entry.getValue();
                var count =
                        counts.getOrDefault(entry.getKey(), 0) + (entry.getKey().equals(added) ? 1 : 0);
                var q = (1 - SMOOTHING) * count / (selected.size() + 1) + SMOOTHING * p;
                sum += p * Math.log(p / q);
            }
            return sum;
        }
    }

    private static Ranked forTheMix(Ranked ranked) {
        var reasons = new ArrayList<>(ranked.reasons());
        reasons.add(new Reason(
                ReasonCode.OWN_MIX,
                "Keeps this page to your own mix of interests: "
                        + ranked.video().category(),
                0));
        return new Ranked(ranked.video(), ranked.score(), reasons);
    }
}
