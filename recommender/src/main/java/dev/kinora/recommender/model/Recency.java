package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Viewer;

/**
 * How much an interaction counts by the number of later ones: {@code floor + (1 - floor) · 2^(-later / halfLife)}.
 *
 * @param halfLife later interactions after which the part above the floor counts half, over 0; infinite for no decay
 * @param floor what the oldest interactions count at least, 0 to 1
 */
public record Recency(double halfLife, double floor) implements HistoryWeights {

    /**
     * Most likes of one viewer that count, the newest: a history costs time with its length, and a million likes are no
     * taste.
     */
    static final int MOST_LIKES = 5_000;

    /** All interactions count the same. */
    public static final Recency NONE = new Recency(Double.POSITIVE_INFINITY, 1);

    public Recency {
        if (!(halfLife > 0) || !(floor >= 0 && floor <= 1)) {
            throw new IllegalArgumentException("No recency: half-life %s, floor %s".formatted(halfLife, floor));
        }
    }

    /** The weight of each interaction of a viewer: 0 for one that is no sign of interest, else up to 1. */
    @Override
    public double[] weights(Viewer viewer) {
        var weights = new double[viewer.size()];
        var likes = 0;
        for (var index = weights.length - 1; index >= 0 && likes < MOST_LIKES; index--) {
            if (viewer.isPositive(index)) {
                weights[index] = weight(weights.length - 1 - index);
                likes++;
            }
        }
        return weights;
    }

    private double weight(int later) {
        return floor + (1 - floor) * Math.pow(2, -later / halfLife);
    }
}
