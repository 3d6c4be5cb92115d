package dev.kinora.recommender.model;

import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;

/**
 * Interactions count by their value, which is negative for a lack of interest, and half per half-life of their age. Of a
 * long history only the newest {@link #MOST} count.
 *
 * @param halfLife age at which an interaction counts half, over 0
 */
public record Fading(Duration halfLife) implements HistoryWeights {

    private static final int MOST = 500;

    public Fading {
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("No half-life: " + halfLife);
        }
    }

    @Override
    public double[] weights(Viewer viewer) {
        var weights = new double[viewer.size()];
        for (var index = Math.max(0, weights.length - MOST); index < weights.length; index++) {
            var age = Math.max(0, viewer.now() - viewer.time(index));
            weights[index] = viewer.value(index) * Math.pow(2, -age / (double) halfLife.toMillis());
        }
        return weights;
    }
}
