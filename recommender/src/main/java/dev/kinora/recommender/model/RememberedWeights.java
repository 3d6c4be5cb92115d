package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Viewer;
import org.jspecify.annotations.Nullable;

/** Weighs the interactions of a viewer once, as long as no other viewer is asked about. Thread-safe. */
public final class RememberedWeights implements HistoryWeights {

    private final HistoryWeights history;
    private volatile @Nullable Known last;

    private record Known(Viewer viewer, double[] weights) {}

    /** Remembers what these say. */
    public RememberedWeights(HistoryWeights history) {
        this.history = history;
    }

    /** The weights, which are not to be changed. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public double[] weights(Viewer viewer) {
        var known = last;
        if (known != null && known.viewer() == viewer) {
            return known.weights();
        }
        var weights = history.weights(viewer);
        last = new Known(viewer, weights);
        return weights;
    }
}
