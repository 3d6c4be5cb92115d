package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.parameters.ExplorationBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The distribution of the number of exploratory slots of a page, and their positions: at even distances, the last one
 * at the end of the page.
 */
public final class ExplorationPlan {

    private final int page;

    /** Probability of each number of exploratory slots, from 0 to the size of the page. */
    private final double[] chances;

    private ExplorationPlan(int page, double[] chances) {
        this.page = page;
        this.chances = chances;
    }

    /** One slot: whether it explores, and how likely that was, given the slots before it. */
    public record Place(boolean explores, double exploreChance) {

        /** A slot that is ranked in any case. */
        public static final Place RANKED = new Place(false, 0);
    }

    /**
     * A plan in which each slot explores independently with probability {@code appeal}, and their number is clamped to
     * the bounds; the floor is rounded up and the ceiling down.
     *
     * @param page number of slots
     * @param appeal probability that a slot explores, 0 to 1
     */
    public static ExplorationPlan of(int page, double appeal, ExplorationBounds bounds) {
        var floor = Math.min(page, (int) Math.ceil(bounds.floor() * page - 1e-9));
        var ceiling = Math.max(floor, Math.min(page, (int) Math.floor(bounds.ceiling() * page + 1e-9)));
        var chances = new double[page + 1];
        for (var wanted = 0; wanted <= page; wanted++) {
            chances[Math.clamp(wanted, floor, ceiling)] += binomial(page, wanted, appeal);
        }
        return new ExplorationPlan(page, chances);
    }

    /** A plan with exactly this number of exploratory slots. */
    public static ExplorationPlan ofExactly(int page, int exploring) {
        var chances = new double[page + 1];
        chances[exploring] = 1;
        return new ExplorationPlan(page, chances);
    }

    /** Number of slots. */
    public int size() {
        return page;
    }

    /** Smallest possible number of ranked slots. */
    public int rankedAtLeast() {
        for (var exploring = page; exploring > 0; exploring--) {
            if (chances[exploring] > 0) {
                return page - exploring;
            }
        }
        return page;
    }

    /** Draws the slots of a page. */
    public List<Place> draw(RandomGenerator random) {
        var left = random.nextDouble();
        for (var exploring = 0; exploring < page; exploring++) {
            left -= chances[exploring];
            if (left < 0) {
                return places(exploring);
            }
        }
        return places(page - rankedAtLeast());
    }

    private List<Place> places(int exploring) {
        var places = new ArrayList<Place>();
        for (var position = 0; position < page; position++) {
            var together = 0.0;
            var explores = 0.0;
            for (var other = 0; other <= page; other++) {
                if (chances[other] > 0 && sameBefore(exploring, other, position)) {
                    together += chances[other];
                    explores += explores(other, position) ? chances[other] : 0;
                }
            }
            places.add(new Place(explores(exploring, position), Math.min(1, explores / together)));
        }
        return places;
    }

    private boolean sameBefore(int exploring, int other, int position) {
        for (var before = 0; before < position; before++) {
            if (explores(exploring, before) != explores(other, before)) {
                return false;
            }
        }
        return true;
    }

    private boolean explores(int exploring, int position) {
        return (position + 1) * exploring / page > position * exploring / page;
    }

    private static double binomial(int n, int k, double chance) {
        var ways = 1.0;
        for (var i = 0; i < k; i++) {
            ways *= (n - i) / (double) (i + 1);
        }
        return ways * Math.pow(chance, k) * Math.pow(1 - chance, n - k);
    }
}
