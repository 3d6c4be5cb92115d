package dev.kinora.recommendation.ranking;

/**
 * Min-max normalization to 0..1. Where all values are equal, or there is only one, everything is 0.
 *
 * @param min least value seen
 * @param max greatest value seen
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
