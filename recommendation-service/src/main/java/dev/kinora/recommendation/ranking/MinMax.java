package dev.kinora.recommendation.ranking;

/**
 * Min-max normalization to 0 to 1; 0 for all values if they are equal.
 *
 * @param min smallest value
 * @param max largest value
 */
record MinMax(double min, double max) {

    static MinMax of(double[] values) {
        var min = Double.POSITIVE_INFINITY;
        var max = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        return new MinMax(min, max);
    }

    double scale(double value) {
        var range = max - min;
        return range > 0 ? (value - min) / range : 0;
    }
}
