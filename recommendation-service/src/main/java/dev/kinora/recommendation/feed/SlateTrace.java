package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.AuditionPool;
import dev.kinora.recommendation.ranking.CalibratedSelection;
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
    private final AuditionPool auditions;
    private final List<@Nullable String> held = new ArrayList<>();
    private final Set<Integer> placed = new LinkedHashSet<>();
    private Map<String, Double> factors = Map.of();
    private Map<Integer, Double> considered = Map.of();
    private String ranking = COLD;
    private int found;
    private @Nullable Ranking ranked;
    private Map<CalibratedSelection.Passed, Integer> passed = Map.of();

    SlateTrace(Exploration exploration, AuditionPool auditions) {
        this.exploration = exploration;
        this.auditions = auditions;
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
        this.ranked = ranked;
        factors = ranked.factors();
        found = ranked.candidates().length;
        var scores = new LinkedHashMap<Integer, Double>();
        best.stream().filter(one -> looked.contains(one.item())).forEach(one -> scores.put(one.item(), one.score()));
        considered = scores;
    }

    /** Why slots went to others than the video that was watched. */
    void pass(Map<CalibratedSelection.Passed, Integer> counted) {
        passed = counted;
    }

    /** What was drawn from without a ranking. */
    void draw(List<Integer> items, int all) {
        found = all;
        var scores = new LinkedHashMap<Integer, Double>();
        items.forEach(item -> scores.put(item, 0.0));
        considered = scores;
    }

    /** All candidates with their scores; null without a ranking. */
    @Nullable Ranking ranked() {
        return ranked;
    }

    Map<CalibratedSelection.Passed, Integer> passed() {
        return passed;
    }

    /** The exploration arm from which a video could have been drawn at first; null if it could not. */
    @Nullable String mayBeTried(int item) {
        return exploration.armOf(item);
    }

    /** A watched video that got the next slot. */
    void repeat(int item) {
        placed.add(item);
    }

    /** The videos of all slots, in no order. */
    Set<Integer> placed() {
        return placed;
    }

    boolean hasPlaced(int item) {
        return placed.contains(item);
    }

    /** The showings of the videos that looked for their audience at first, by number. */
    Map<Integer, Integer> auditions() {
        return auditions.first();
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
