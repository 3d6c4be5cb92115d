package dev.kinora.recommender.experiment;

/**
 * Number, mean and spread of the outcomes of one arm, one outcome per viewer: slots of one viewer are not independent.
 * Samples of parts add up (T. F. Chan, G. H. Golub and R. J. LeVeque, 1983).
 *
 * @param count number of viewers, at least 0
 * @param mean mean outcome per viewer
 * @param squares sum of the squared deviations from the mean, at least 0
 */
public record Sample(long count, double mean, double squares) {

    /** Nobody yet. */
    public static final Sample EMPTY = new Sample(0, 0, 0);

    public Sample {
        if (count < 0 || !Double.isFinite(mean) || !(squares >= 0)) {
            throw new IllegalArgumentException("No sample: %d, %s, %s".formatted(count, mean, squares));
        }
    }

    /** This sample with one more viewer. */
    public Sample plus(double outcome) {
        return plus(new Sample(1, outcome, 0));
    }

    /** Both samples together. */
    public Sample plus(Sample other) {
        var all = count + other.count;
        if (all == 0) {
            return this;
        }
        var apart = other.mean - mean;
        return new Sample(
                all,
                mean + apart * other.count / all,
                squares + other.squares + apart * apart * count * other.count / all);
    }

    /** The variance of the mean; infinite for fewer than two viewers. */
    double varianceOfMean() {
        return count < 2 ? Double.POSITIVE_INFINITY : squares / (count - 1.0) / count;
    }
}
