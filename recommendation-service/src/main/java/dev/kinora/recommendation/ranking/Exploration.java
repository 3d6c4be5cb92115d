package dev.kinora.recommendation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the exploratory videos of one page by Thompson sampling over arms (W. R. Thompson, 1933; Chapelle and Li, NIPS
 * 2011): each arm draws from its posterior, the greatest draw wins, and a video of that arm is chosen uniformly.
 */
public final class Exploration {

    /** The key of the posterior of all ranked slots. */
    public static final String PERSONALIZED = "personalized";

    private final Map<String, BetaPosterior> posteriors;
    private final RandomGenerator random;

    /** What may be drawn, by arm key; no arm is empty. */
    private final Map<String, Stock> pool = new TreeMap<>();

    private final Videos videos;
    private final Map<BetaPosterior, BetaGrid> grids = new HashMap<>();
    private @Nullable Map<String, Double> chances;

    /**
     * A video that was drawn.
     *
     * @param item its number
     * @param arm key of the arm from which it was drawn
     * @param sampled value that Thompson sampling drew for the arm, 0 to 1
     */
    public record Drawn(int item, String arm, double sampled) {}

    /**
     * The videos to explore; most are never looked at.
     *
     * @param byArm their numbers, by arm key; each is in one arm
     * @param armOf the arm of a video; null if it is in none
     * @param allowed tells which of them may be drawn
     */
    public record Videos(Map<String, int[]> byArm, IntFunction<@Nullable String> armOf, IntPredicate allowed) {}

    /**
     * Creates an exploration of these videos.
     *
     * @param posteriors by arm key, including {@link #PERSONALIZED}; a missing one is uniform
     */
    public Exploration(Videos videos, Map<String, BetaPosterior> posteriors, RandomGenerator random) {
        this.videos = videos;
        this.posteriors = Map.copyOf(posteriors);
        this.random = random;
        videos.byArm().forEach((arm, items) -> {
            if (IntStream.of(items).anyMatch(videos.allowed())) {
                pool.put(arm, new Stock(items));
            }
        });
    }

    /** The videos of one arm. */
    private final class Stock {

        private final int[] all;
        private int @Nullable [] left;

        Stock(int[] all) {
            this.all = all;
        }

        /** Those that may be drawn. */
        int[] left() {
            var known = left;
            if (known == null) {
                known = IntStream.of(all).filter(videos.allowed()).toArray();
                left = known;
            }
            return known;
        }

        boolean contains(int item) {
            return IntStream.of(left()).anyMatch(one -> one == item);
        }

        void remove(int item) {
            left = IntStream.of(left()).filter(one -> one != item).toArray();
        }
    }

    /**
     * The probability that a slot explores: that of a random arm drawing a better value than the personalized slots.
     * The best of many arms would nearly always win as long as little is known about them. 0 for an empty pool.
     */
    public double appeal() {
        var exploit = grid(posterior(PERSONALIZED));
        var chances = new HashMap<BetaPosterior, Double>();
        return pool.keySet().stream()
                .map(this::posterior)
                .mapToDouble(rival ->
                        chances.computeIfAbsent(rival, known -> grid(known).chanceAbove(exploit)))
                .average()
                .orElse(0);
    }

    /**
     * Videos of one kind that may be drawn.
     *
     * @param size number of those that could be drawn at first
     */
    public record Kind(String arm, double successes, double failures, int size) {}

    /** What could be drawn at first, in the order of the keys, with the posterior of the ranked slots in the end. */
    public List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        new TreeMap<>(videos.byArm()).forEach((arm, items) -> {
            var size = (int) IntStream.of(items).filter(videos.allowed()).count();
            if (size > 0) {
                kinds.add(kind(arm, size));
            }
        });
        kinds.add(kind(PERSONALIZED, 0));
        return kinds;
    }

    private Kind kind(String arm, int size) {
        var posterior = posterior(arm);
        return new Kind(arm, posterior.successes(), posterior.failures(), size);
    }

    /** The key of the arm from which a video could be drawn at first; null if it could not. */
    public @Nullable String armOf(int item) {
        var arm = videos.armOf().apply(item);
        return arm != null && videos.allowed().test(item) ? arm : null;
    }

    /** Whether there is nothing left to draw. */
    public boolean isEmpty() {
        return pool.isEmpty();
    }

    /** Draws a video, which stays in the pool; empty if the pool is empty. */
    public Optional<Drawn> draw() {
        var winner = "";
        var best = Double.NEGATIVE_INFINITY;
        for (var arm : pool.keySet()) {
            var sampled = posterior(arm).sample(random);
            if (sampled > best) {
                best = sampled;
                winner = arm;
            }
        }
        var stock = pool.get(winner);
        return stock == null
                ? Optional.empty()
                : Optional.of(new Drawn(stock.left()[random.nextInt(stock.left().length)], winner, best));
    }

    /** The probability that the next draw is this video; 0 if it is not in the pool. */
    public double chanceOf(int item) {
        var arm = videos.armOf().apply(item);
        var stock = arm == null ? null : pool.get(arm);
        return stock == null || !stock.contains(item) ? 0 : chancesToWin().getOrDefault(arm, 0.0) / stock.left().length;
    }

    /** Removes a video from the pool, if it is there. */
    public void remove(int item) {
        var arm = videos.armOf().apply(item);
        var stock = arm == null ? null : pool.get(arm);
        if (stock != null) {
            stock.remove(item);
            if (stock.left().length == 0) {
                pool.remove(arm);
                chances = null;
            }
        }
    }

    private Map<String, Double> chancesToWin() {
        var known = chances;
        if (known == null) {
            var contestants = new TreeMap<String, BetaGrid>();
            pool.keySet().forEach(arm -> contestants.put(arm, grid(posterior(arm))));
            known = BetaGrid.chancesToWin(contestants);
            chances = known;
        }
        return known;
    }

    private BetaGrid grid(BetaPosterior posterior) {
        return grids.computeIfAbsent(posterior, BetaGrid::new);
    }

    private BetaPosterior posterior(String arm) {
        return posteriors.getOrDefault(arm, BetaPosterior.UNIFORM);
    }
}
