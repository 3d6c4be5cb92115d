package dev.kinora.recommendation.ranking;

import dev.kinora.recommender.index.CategoryMix.Shares;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Selects a page that follows the viewer's mix of categories, so that large interests do not displace small ones, and
 * that shows no creator too often.
 *
 * <p>Greedy maximum of {@code (1 - λ) · Σ score - λ · KL(p ‖ q)}, where p is the viewer's mix and q is the mix of the
 * page, smoothed with 1 % of p (H. Steck, Calibrated recommendations, RecSys 2018). A small λ keeps the order close to
 * the scores but may omit an interest; therefore each interest worth at least one slot of the page gets one, in the
 * last slots if necessary.
 */
public final class CalibratedSelection {

    private static final int NOTHING = -1;
    private static final double SMOOTHING = 0.01;
    private static final int POOL_PER_SLOT = 10;

    /** Most videos of one creator on a page, as long as there are others. */
    private static final int OF_A_CREATOR = 2;

    private final ItemIndex items;
    private final Shares mix;
    private final double lambda;

    /** The mix by number of the category, because each block looks at all candidates. */
    private final double[] shares;

    private final Set<Integer> considered = new HashSet<>();
    private final Map<Passed, Integer> passed = new EnumMap<>(Passed.class);
    private int watched = NOTHING;

    /**
     * Creates a selection for a viewer.
     *
     * @param mix the viewer's mix of categories; an unknown one keeps the order
     * @param lambda 0 selects by score alone, 1 by the mix alone
     */
    public CalibratedSelection(ItemIndex items, Shares mix, double lambda) {
        this.items = items;
        this.mix = mix;
        this.lambda = lambda;
        this.shares = new double[items.categories().size()];
        mix.byCategory().forEach((category, share) -> shares[category] = share);
    }

    /**
     * A selected video.
     *
     * @param forTheMix whether it was selected before videos with better scores to follow the mix
     */
    public record Selected(Scored video, boolean forTheMix) {}

    /** Why a slot went to another video than one that was looked at. */
    public enum Passed {
        /** The block already had as many of its creator as are allowed. */
        CREATOR,
        /** Its score is better, but the other one follows the mix. */
        MIX,
        /** The score of the other one is better. */
        SCORE
    }

    /** Counts from now on why slots go to others than this item; see {@link #passed}. */
    public void watch(int item) {
        watched = item;
    }

    /** How many slots went to others than the watched item, of those for which it was looked at. */
    public Map<Passed, Integer> passed() {
        return Collections.unmodifiableMap(passed);
    }

    /**
     * The videos among which so many slots are selected, best first, so that not all of them are sorted.
     *
     * @param block number of slots that are selected at once
     */
    public List<Scored> telling(Ranking ranking, int size, int block) {
        var candidates = ranking.candidates();
        var scores = ranking.scores();
        var best = new TopScores(POOL_PER_SLOT * block + Math.max(0, size - block));
        var ofCategories = new TopScores[items.categories().size()];
        mix.byCategory().keySet().forEach(category -> ofCategories[category] = new TopScores(Math.max(size, block)));
        for (var place = 0; place < candidates.length; place++) {
            best.offer(candidates[place], scores[place]);
            var ofCategory = ofCategories[items.category(candidates[place])];
            if (ofCategory != null) {
                ofCategory.offer(candidates[place], scores[place]);
            }
        }
        var telling = new HashSet<>(best.best());
        Stream.of(ofCategories).filter(Objects::nonNull).forEach(top -> telling.addAll(top.best()));
        return telling.stream().sorted(TopScores.BEST_FIRST).toList();
    }

    /** At most {@code size} of the ranked videos, in display order. */
    public List<Selected> select(List<Scored> ranked, int size) {
        var page = new Page(pool(ranked, size), size);
        while (page.selected.size() < size && !page.pool.isEmpty()) {
            page.take(page.best());
        }
        return page.selected;
    }

    /** The videos that were looked at until now. */
    public Set<Integer> considered() {
        return Collections.unmodifiableSet(considered);
    }

    /** The best candidates overall and of each category in the mix. */
    private LinkedHashSet<Scored> pool(List<Scored> ranked, int size) {
        var pool = new LinkedHashSet<>(ranked.subList(0, Math.min(POOL_PER_SLOT * size, ranked.size())));
        var taken = new int[shares.length];
        for (var candidate : ranked) {
            var category = items.category(candidate.item());
            if (shares[category] > 0 && taken[category] < size) {
                taken[category]++;
                pool.add(candidate);
            }
        }
        pool.forEach(candidate -> considered.add(candidate.item()));
        return pool;
    }

    /** A page that is being filled. */
    private final class Page {

        private final LinkedHashSet<Scored> pool;
        private final int size;
        private final List<Selected> selected = new ArrayList<>();
        private final Map<Integer, Integer> counts = new HashMap<>();
        private final Map<Integer, Integer> creators = new HashMap<>();

        /** Interests that are worth a slot and do not have one yet. */
        private final Set<Integer> owed = new HashSet<>();

        Page(LinkedHashSet<Scored> pool, int size) {
            this.pool = pool;
            this.size = size;
            pool.stream()
                    .map(candidate -> items.category(candidate.item()))
                    .filter(category -> mix.of(category) * size >= 1 - 1e-9)
                    .forEach(owed::add);
        }

        void take(Scored best) {
            var category = items.category(best.item());
            var first = pool.stream().filter(this::isWelcome).findFirst().orElse(best);
            pool.remove(best);
            if (watched != NOTHING) {
                pool.stream()
                        .filter(other -> other.item() == watched)
                        .forEach(other -> passed.merge(reason(other, best), 1, Integer::sum));
            }
            selected.add(new Selected(best, !best.equals(first) && mix.of(category) > 0));
            counts.merge(category, 1, Integer::sum);
            creators.merge(items.creator(best.item()), 1, Integer::sum);
            owed.remove(category);
        }

        Scored best() {
            var onlyOwed = owed.size() >= size - selected.size();
            var divergences = new HashMap<Integer, Double>();
            Scored best = null;
            var bestGain = Double.NEGATIVE_INFINITY;
            for (var candidate : pool) {
                var category = items.category(candidate.item());
                var gain = (1 - lambda) * candidate.score()
                        - lambda * divergences.computeIfAbsent(category, this::divergence);
                if (gain > bestGain && isWelcome(candidate) && (!onlyOwed || owed.contains(category))) {
                    best = candidate;
                    bestGain = gain;
                }
            }
            return best != null
                    ? best
                    : pool.stream().filter(this::isWelcome).findFirst().orElseGet(pool::getFirst);
        }

        private Passed reason(Scored other, Scored taken) {
            return !isWelcome(other)
                    ? Passed.CREATOR
                    : TopScores.BEST_FIRST.compare(other, taken) < 0 ? Passed.MIX : Passed.SCORE;
        }

        private boolean isWelcome(Scored candidate) {
            return creators.getOrDefault(items.creator(candidate.item()), 0) < OF_A_CREATOR;
        }

        /** KL(p ‖ q) of the page after adding one video of this category. */
        private double divergence(int added) {
            var sum = 0.0;
            for (var entry : mix.byCategory().entrySet()) {
                var p = entry.getValue();
                var count = counts.getOrDefault(entry.getKey(), 0) + (entry.getKey() == added ? 1 : 0);
                var q = (1 - SMOOTHING) * count / (selected.size() + 1) + SMOOTHING * p;
                sum += p * Math.log(p / q);
            }
            return sum;
        }
    }
}
