package dev.kinora.moderation.heads;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A figure of two heads on the same rows.
 *
 * @param before of the heads that are live
 * @param after of the examined ones
 * @param change after minus before, of the same drawn samples
 */
record Measured(FigureInterval before, FigureInterval after, FigureInterval change) {

    /**
     * A figure with its 95 % interval.
     *
     * @param value over all rows
     * @param low 2.5th percentile over drawn samples of the rows
     * @param high 97.5th percentile
     */
    record FigureInterval(double value, double low, double high) {}

    private static final int SAMPLES = 1000;
    private static final double TAIL = 0.025;

    /** A figure of a sample of rows. */
    @FunctionalInterface
    interface Statistic {

        /**
         * The figure of both heads; NaN if the sample does not have it.
         *
         * @param times how often each row is in the sample
         */
        double[] of(int[] times);
    }

    /** Measures with a paired percentile bootstrap (Efron 1979); null if the rows do not have the figure. */
    static @Nullable Measured of(int rows, long seed, Statistic statistic) {
        var all = new int[rows];
        Arrays.fill(all, 1);
        var whole = statistic.of(all);
        if (rows == 0 || Double.isNaN(whole[0]) || Double.isNaN(whole[1])) {
            return null;
        }
        var random = new SplittableRandom(seed);
        var drawn = new double[3][SAMPLES];
        var sample = new int[rows];
        int count = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Arrays.fill(sample, 0);
            for (int row = 0; row < rows; row++) {
                sample[random.nextInt(rows)]++;
            }
            var both = statistic.of(sample);
            if (!Double.isNaN(both[0]) && !Double.isNaN(both[1])) {
                drawn[0][count] = both[0];
                drawn[1][count] = both[1];
                drawn[2][count++] = both[1] - both[0];
            }
        }
        return new Measured(
                interval(whole[0], drawn[0], count),
                interval(whole[1], drawn[1], count),
                interval(whole[1] - whole[0], drawn[2], count));
    }

    private static FigureInterval interval(double value, double[] drawn, int count) {
        if (count == 0) {
            return new FigureInterval(value, value, value);
        }
        var sorted = Arrays.copyOf(drawn, count);
        Arrays.sort(sorted);
        return new FigureInterval(value, sorted[(int) (count * TAIL)], sorted[(int) (count * (1 - TAIL))]);
    }
}
