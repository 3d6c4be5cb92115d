package dev.kinora.recommender.experiment;

/**
 * Whether viewers were drawn into the variants in proportion to the shares. Where they were not, something loses viewers
 * of one variant, and no difference can be trusted. The test may be looked at any time: it compares the shares with a
 * Dirichlet mixture around them (M. Lindon and A. Malek, Anytime-valid inference for multinomial count data, NeurIPS
 * 2022).
 */
public final class SampleRatio {

    /** Deviations of about 1.6 percentage points of a half are found soonest. */
    private static final double CONCENTRATION = 1_000;

    private SampleRatio() {}

    /**
     * The chance, at most, to ever see something that unlikely if the shares are true.
     *
     * @param viewers number of viewers by variant, each at least 0
     * @param shares share of each variant, each over 0, together 1
     * @throws IllegalArgumentException for anything else
     */
    public static double pValue(long[] viewers, double[] shares) {
        if (viewers.length != shares.length) {
            throw new IllegalArgumentException("%d variants but %d shares".formatted(viewers.length, shares.length));
        }
        var evidence = 0.0;
        var all = 0L;
        for (var variant = 0; variant < viewers.length; variant++) {
            if (viewers[variant] < 0 || !(shares[variant] > 0 && shares[variant] <= 1)) {
                throw new IllegalArgumentException(
                        "Variant %d: %d viewers, share %s".formatted(variant, viewers[variant], shares[variant]));
            }
            evidence += risingLog(CONCENTRATION * shares[variant], viewers[variant])
                    - viewers[variant] * Math.log(shares[variant]);
            all += viewers[variant];
        }
        return Math.min(1, Math.exp(risingLog(CONCENTRATION, all) - evidence));
    }

    /** The logarithm of {@code from · (from + 1) · … · (from + count - 1)}. */
    private static double risingLog(double from, long count) {
        var sum = 0.0;
        for (var index = 0L; index < count; index++) {
            sum += Math.log(from + index);
        }
        return sum;
    }
}
