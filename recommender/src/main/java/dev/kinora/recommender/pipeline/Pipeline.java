package dev.kinora.recommender.pipeline;

import java.util.List;
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

    /** The candidates of a viewer with their scores. */
    public Ranking rank(Viewer viewer) {
        return Ranking.of(viewer, features, allowed(viewer));
    }

    /** Given candidates of a viewer with their scores, whether or not the filters would leave them out. */
    public Ranking rank(Viewer viewer, int[] candidates) {
        return Ranking.of(viewer, features, candidates);
    }

    /** At most {@code limit} items, best first. */
    public List<Scored> rank(Viewer viewer, int limit) {
        return rank(viewer).best(limit);
    }

    /** The numbers of the candidates that no filter leaves out. */
    public int[] allowed(Viewer viewer) {
        var kept = IntStream.of(source.candidates(viewer));
        for (var filter : filters) {
            kept = kept.filter(filter.allowed(viewer));
        }
        return kept.toArray();
    }
}
