package dev.kinora.recommender.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ranks items for a viewer: a source finds candidates, filters leave some out, the score is a weighted sum of features,
 * and the highest scores are selected. Serving, evaluation and explanation use the same objects. Thread-safe.
 */
public final class Pipeline {

    private final CandidateSource source;
    private final List<Filter> filters;
    private final List<Weighted> features;

    /** Composes a pipeline. */
    public Pipeline(CandidateSource source, List<Filter> filters, List<Weighted> features) {
        this.source = source;
        this.filters = List.copyOf(filters);
        this.features = List.copyOf(features);
    }

    /** The features of the score. */
    public List<Weighted> features() {
        return features;
    }

    /** At most {@code limit} items, best first. */
    public List<Scored> rank(Viewer viewer, int limit) {
        var candidates = allowed(viewer);
        var scores = scores(viewer, candidates);
        var top = new TopScores(limit);
        for (var index = 0; index < candidates.length; index++) {
            top.offer(candidates[index], scores[index]);
        }
        return top.best();
    }

    /** The numbers of the candidates that no filter leaves out. */
    public int[] allowed(Viewer viewer) {
        var kept = IntStream.of(source.candidates(viewer));
        for (var filter : filters) {
            kept = kept.filter(filter.allowed(viewer));
        }
        return kept.toArray();
    }

    /** What each feature adds to the score of an item, by name, and what caused it; the values sum to the score. */
    public Map<String, List<Cause>> explain(Viewer viewer, int item) {
        var candidates = allowed(viewer);
        var values = new float[candidates.length];
        var parts = new LinkedHashMap<String, List<Cause>>();
        for (var part : features) {
            part.feature().values(viewer, candidates, values);
            var factor = part.weight() * part.scale().factor(viewer, values);
            parts.put(
                    part.name(),
                    part.feature().causes(viewer, item).stream()
                            .map(cause -> new Cause(cause.item(), cause.words(), factor * cause.value()))
                            .toList());
        }
        return parts;
    }

    /** The scores of candidates, in their order. */
    public double[] scores(Viewer viewer, int[] candidates) {
        var scores = new double[candidates.length];
        var values = new float[candidates.length];
        for (var part : features) {
            if (part.weight() != 0) {
                part.feature().values(viewer, candidates, values);
                var factor = part.weight() * part.scale().factor(viewer, values);
                for (var index = 0; index < scores.length; index++) {
                    scores[index] += factor * values[index];
                }
            }
        }
        return scores;
    }
}
