package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.parameters.ExplorationBounds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Decides how many slots of a page explore, and with which videos, by Thompson sampling over arms (W. R. Thompson, 1933;
 * Chapelle and Li, NIPS 2011).
 */
public final class Exploration {

    private static final int SIMULATIONS = 200;

    private final Map<String, BetaPosterior> posteriors;
    private final RandomGenerator random;

    /**
     * Explores with what is known.
     *
     * @param posteriors per arm key, also {@link ExplorationArm#PERSONALISED}; a missing one is uniform
     */
    public Exploration(Map<String, BetaPosterior> posteriors, RandomGenerator random) {
        this.posteriors = Map.copyOf(posteriors);
        this.random = random;
    }

    /**
     * How many of the slots explore: as many as draw a better chance for some arm than for a personalised slot, held
     * between the bounds, the floor rounded up and the ceiling down.
     */
    public int slots(int page, Collection<String> arms, ExplorationBounds bounds) {
        var wanted = 0;
        for (var slot = 0; slot < page; slot++) {
            var exploit = posterior(ExplorationArm.PERSONALISED).sample(random);
            // One arm at random stands against the page: the best of many uniform draws would always win.
            var rival = arms.stream()
                    .skip(arms.isEmpty() ? 0 : random.nextInt(arms.size()))
                    .findFirst();
            if (rival.isPresent() && posterior(rival.get()).sample(random) > exploit) {
                wanted++;
            }
        }
        var floor = (int) Math.ceil(bounds.floor() * page - 1e-9);
        var ceiling = (int) Math.floor(bounds.ceiling() * page + 1e-9);
        return Math.clamp(wanted, Math.min(floor, page), Math.max(floor, Math.min(ceiling, page)));
    }

    /**
     * Draws videos, each at most once: Thompson sampling picks the arm, and every video of it is equally likely.
     *
     * @param pool the videos of each arm, by arm key
     */
    public List<Explored> draw(Map<String, List<CatalogueVideo>> pool, int count) {
        var left = new TreeMap<String, List<CatalogueVideo>>();
        pool.forEach((arm, videos) -> left.put(arm, new ArrayList<>(videos)));
        left.values().removeIf(List::isEmpty);
        var chances = propensities(left.keySet());
        var drawn = new ArrayList<Explored>();
        while (drawn.size() < count && !left.isEmpty()) {
            var winner = winner(left.keySet());
            var videos = Objects.requireNonNull(left.get(winner.arm));
            var video = videos.remove(random.nextInt(videos.size()));
            var propensity = chances.getOrDefault(winner.arm, 0.0) / (videos.size() + 1);
            drawn.add(new Explored(video, winner.arm, propensity, winner.sampled));
            if (videos.isEmpty()) {
                left.remove(winner.arm);
                chances = propensities(left.keySet());
            }
        }
        return drawn;
    }

    /** The chance of each arm to be picked, by simulation with add-one smoothing; adds up to 1 over the arms. */
    Map<String, Double> propensities(Collection<String> arms) {
        var wins = new HashMap<String, Integer>();
        for (var i = 0; i < SIMULATIONS && !arms.isEmpty(); i++) {
            wins.merge(winner(arms).arm, 1, Integer::sum);
        }
        var all = SIMULATIONS + arms.size();
        return arms.stream().collect(Collectors.toMap(arm -> arm, arm -> (1.0 + wins.getOrDefault(arm, 0)) / all));
    }

    private Winner winner(Collection<String> arms) {
        var best = new Winner("", Double.NEGATIVE_INFINITY);
        for (var arm : arms) {
            var sampled = posterior(arm).sample(random);
            if (sampled > best.sampled) {
                best = new Winner(arm, sampled);
            }
        }
        return best;
    }

    private BetaPosterior posterior(String arm) {
        return posteriors.getOrDefault(arm, BetaPosterior.UNIFORM);
    }

    private record Winner(String arm, double sampled) {}
}
