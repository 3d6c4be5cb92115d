package dev.kinora.textclassifier.training.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Percentile bootstrap intervals of a figure over rows (Efron 1979). */
public final class Bootstrap {

    private static final int SAMPLES = 1000;

    /**
     * A figure and its 95 % interval.
     *
     * @param value over all rows
     * @param low 2.5th percentile
     * @param high 97.5th percentile
     */
    public record Interval(double value, double low, double high) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
        }
    }

    private Bootstrap() {}

    /** {@code figure} receives the row numbers of a sample; samples for which it returns NaN are dropped. */
    public static Interval interval(int rows, RandomGenerator random, ToDoubleFunction<int[]> figure) {
        var all = new int[rows];
        Arrays.setAll(all, i -> i);
        var values = new double[SAMPLES];
        var sample = new int[rows];
        for (int i = 0; i < SAMPLES; i++) {
            Arrays.setAll(sample, j -> random.nextInt(rows));
            values[i] = figure.applyAsDouble(sample);
        }
        var sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Interval(
                figure.applyAsDouble(all),
                sorted[(int) (sorted.length * 0.025)],
                sorted[(int) (sorted.length * 0.975)]);
    }
}
