package dev.kinora.recommendation.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
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

    /** The numbers of the videos that may be drawn, by arm key. */
    private final Map<String, List<Integer>> pool = new TreeMap<>();

    private final Map<Integer, String> arms = new HashMap<>();
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
     * Creates an exploration of these videos.
     *
     * @param videos their numbers, without duplicates, by arm key
     * @param posteriors by arm key, including {@link #PERSONALIZED}; a missing one is uniform
     */
    public Exploration(
            Map<String, List<Integer>> videos, Map<String, BetaPosterior> posteriors, RandomGenerator random) {
        this.posteriors = Map.copyOf(posteriors);
        this.random = random;
        videos.forEach((arm, items) -> {
            if (!items.isEmpty()) {
                pool.put(arm, new ArrayList<>(items));
                items.forEach(item -> arms.put(item, arm));
            }
        });
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
        var videos = pool.get(winner);
        return videos == null
                ? Optional.empty()
                : Optional.of(new Drawn(videos.get(random.nextInt(videos.size())), winner, best));
    }

    /** The probability that the next draw is this video; 0 if it is not in the pool. */
    public double chanceOf(int item) {
        var arm = arms.get(item);
        return arm == null
                ? 0
                : chancesToWin().getOrDefault(arm, 0.0)
                        / Objects.requireNonNull(pool.get(arm)).size();
    }

    /** Removes a video from the pool, if it is there. */
    public void remove(int item) {
        var arm = arms.remove(item);
        if (arm != null) {
            var videos = Objects.requireNonNull(pool.get(arm));
            videos.remove(Integer.valueOf(item));
            if (videos.isEmpty()) {
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
