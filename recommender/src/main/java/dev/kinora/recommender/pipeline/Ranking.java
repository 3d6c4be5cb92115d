package dev.kinora.recommender.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The candidates of one viewer with their scores, and how these came about. Not thread-safe. */
public final class Ranking {

    /** Causes are added up in another order than scores. */
    private static final double ROUNDING = 1e-6;

    private final Viewer viewer;
    private final List<Weighted> features;
    private final int[] candidates;
    private final double[] scores;

    /** What the values of each feature were multiplied by. */
    private final double[] factors;

    private Ranking(Viewer viewer, List<Weighted> features, int[] candidates) {
        this.viewer = viewer;
        this.features = features;
        this.candidates = candidates;
        this.scores = new double[candidates.length];
        this.factors = new double[features.size()];
    }

    static Ranking of(Viewer viewer, List<Weighted> features, int[] candidates) {
        var ranking = new Ranking(viewer, features, candidates);
        var values = new float[candidates.length];
        for (var number = 0; number < features.size(); number++) {
            ranking.add(number, features.get(number), values);
        }
        return ranking;
    }

    private void add(int number, Weighted part, float[] values) {
        if (part.weight() != 0) {
            part.feature().values(viewer, candidates, values);
            factors[number] = part.weight()
                    * part.scale().factor(viewer, values)
                    * viewer.turnedDown().share(part.feature().topic());
            for (var place = 0; place < scores.length; place++) {
                scores[place] += factors[number] * values[place];
            }
        }
    }

    /** Whose candidates these are. */
    public Viewer viewer() {
        return viewer;
    }

    /** The numbers of the candidates. */
    public int[] candidates() {
        return candidates.clone();
    }

    /** The scores of the candidates, in their order. */
    public double[] scores() {
        return scores.clone();
    }

    /** What the values of each feature were multiplied by, by name; 0 for one that does not count. */
    public Map<String, Double> factors() {
        var byName = new LinkedHashMap<String, Double>();
        for (var number = 0; number < factors.length; number++) {
            byName.put(features.get(number).name(), factors[number]);
        }
        return byName;
    }

    /** At most {@code limit} candidates, best first. */
    public List<Scored> best(int limit) {
        return best(limit, item -> true);
    }

    /** At most {@code limit} of the candidates that pass, best first. */
    public List<Scored> best(int limit, IntPredicate passing) {
        var top = new TopScores(limit);
        for (var place = 0; place < candidates.length; place++) {
            if (passing.test(candidates[place])) {
                top.offer(candidates[place], scores[place]);
            }
        }
        return top.best();
    }

    /** The score of any item by the features of this ranking, whether or not it is a candidate; up to rounding that of a candidate. */
    public double scoreOf(int item) {
        return explain(item).values().stream()
                .flatMap(List::stream)
                .mapToDouble(Cause::value)
                .sum();
    }

    /** The place that a score has among the candidates, from 1 on; equal ones share a place. */
    public int placeOf(double score) {
        var place = 1;
        for (var other : scores) {
            place += other > score + ROUNDING ? 1 : 0;
        }
        return place;
    }

    /** What each feature adds to the score of an item, by name, and what caused it; the values sum to the score. */
    public Map<String, List<Cause>> explain(int item) {
        var parts = new LinkedHashMap<String, List<Cause>>();
        for (var number = 0; number < factors.length; number++) {
            var factor = factors[number];
            if (factor != 0) {
                parts.put(
                        features.get(number).name(),
                        features.get(number).feature().causes(viewer, item).stream()
                                .map(cause -> cause.times(factor))
                                .toList());
            }
        }
        return parts;
    }
}
