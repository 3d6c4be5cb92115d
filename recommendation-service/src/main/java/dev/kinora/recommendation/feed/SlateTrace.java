package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Scored;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down how a slate is composed, for its evidence. */
final class SlateTrace {

    /** Name of what draws from the popular and the new videos. */
    static final String COLD = "cold";

    private final Exploration exploration;
    private final List<@Nullable String> held = new ArrayList<>();
    private final Set<Integer> placed = new LinkedHashSet<>();
    private Map<String, Double> factors = Map.of();
    private Map<Integer, Double> considered = Map.of();
    private String ranking = COLD;
    private int found;

    SlateTrace(Exploration exploration) {
        this.exploration = exploration;
    }

    /** A video that got the next slot, and the exploration arm from which it could have been drawn at first. */
    void place(int item, @Nullable String arm) {
        placed.add(item);
        held.add(arm);
    }

    /**
     * How the candidates were ranked.
     *
     * @param best some of the candidates, best first, of which those are kept that the selection looked at
     */
    void rank(String name, Ranking ranked, List<Scored> best, Set<Integer> looked) {
        ranking = name;
        factors = ranked.factors();
        found = ranked.candidates().length;
        var scores = new LinkedHashMap<Integer, Double>();
        best.stream().filter(one -> looked.contains(one.item())).forEach(one -> scores.put(one.item(), one.score()));
        considered = scores;
    }

    /** What was drawn from without a ranking. */
    void draw(List<Integer> items, int all) {
        found = all;
        var scores = new LinkedHashMap<Integer, Double>();
        items.forEach(item -> scores.put(item, 0.0));
        considered = scores;
    }

    boolean hasPlaced(int item) {
        return placed.contains(item);
    }

    List<Exploration.Kind> kinds() {
        return exploration.kinds();
    }

    List<@Nullable String> held() {
        return held;
    }

    String ranking() {
        return ranking;
    }

    Map<String, Double> factors() {
        return factors;
    }

    /** The scores of the videos that the selection looked at, best first. */
    Map<Integer, Double> considered() {
        return considered;
    }

    /** Number of all candidates. */
    int found() {
        return found;
    }
}
