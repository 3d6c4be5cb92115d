package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Viewer;

/**
 * How much an interaction counts by the number of later ones: {@code floor + (1 - floor) · 2^(-later / halfLife)}.
 *
 * @param halfLife later interactions after which the part above the floor counts half, over 0; infinite for no decay
 * @param floor what the oldest interactions count at least, 0 to 1
 */
public record Recency(double halfLife, double floor) {

    /** All interactions count the same. */
    public static final Recency NONE = new Recency(Double.POSITIVE_INFINITY, 1);

    public Recency {
        if (!(halfLife > 0) || !(floor >= 0 && floor <= 1)) {
            throw new IllegalArgumentException("No recency: half-life %s, floor %s".formatted(halfLife, floor));
        }
    }

    /** The weight of each interaction of a viewer: 0 for one that is no sign of interest, else up to 1. */
    public double[] weights(Viewer viewer) {
        var weights = new double[viewer.size()];
        for (var index = 0; index < weights.length; index++) {
            weights[index] = viewer.isPositive(index) ? weight(weights.length - 1 - index) : 0;
        }
        return weights;
    }

    private double weight(int later) {
        return floor + (1 - floor) * Math.pow(2, -later / halfLife);
    }
}
