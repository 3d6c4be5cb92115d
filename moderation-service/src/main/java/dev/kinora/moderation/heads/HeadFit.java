package dev.kinora.moderation.heads;

import java.util.stream.IntStream;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/**
 * A logistic regression that starts from a given one and is held to it: it minimizes {@code strength/2 · |change|² + Σ weight ·
 * loss}, where both classes have the same total weight. It is the most probable head if changes are normally distributed
 * around none, with variance {@code 1/strength}. Its numbers are the same on every machine.
 */
final class HeadFit {

    private static final int MEMORY = 10;
    private static final int ITERATIONS = 200;
    private static final double TOLERANCE = 1e-4;

    private final double[][] features;
    private final double[] margins;
    private final boolean[] targets;

    /**
     * Creates a fit.
     *
     * @param features one row per text
     * @param margins logit of each text by the given head
     */
    HeadFit(double[][] features, double[] margins, boolean[] targets) {
        this.features = features;
        this.margins = margins;
        this.targets = targets;
    }

    /**
     * The change of the weights, and behind them of the intercept.
     *
     * @param rows that it learns from; both classes occur
     * @param start where the search begins
     */
    double[] solve(int[] rows, double strength, double[] start) {
        var change = start.clone();
        BFGS.minimize(new Objective(rows, strength), MEMORY, change, TOLERANCE, ITERATIONS);
        return change;
    }

    /** The loss of each of these rows after a change, times its weight. */
    double[] losses(int[] rows, double[] change) {
        var weights = weights(rows);
        return IntStream.range(0, rows.length)
                .mapToDouble(i -> weights[i] * loss(rows[i], change))
                .toArray();
    }

    private double loss(int row, double[] change) {
        double signed = targets[row] ? margin(row, change) : -margin(row, change);
        return softplus(-signed);
    }

    private double margin(int row, double[] change) {
        var own = features[row];
        double sum = margins[row] + change[own.length];
        for (int i = 0; i < own.length; i++) {
            sum += change[i] * own[i];
        }
        return sum;
    }

    /** As many in total as there are rows, half of it for each class. */
    private double[] weights(int[] rows) {
        long positive = IntStream.of(rows).filter(row -> targets[row]).count();
        long negative = rows.length - positive;
        return IntStream.of(rows)
                .mapToDouble(row -> rows.length / (2.0 * Math.max(1, targets[row] ? positive : negative)))
                .toArray();
    }

    static double softplus(double value) {
        return value > 0 ? value + StrictMath.log1p(StrictMath.exp(-value)) : StrictMath.log1p(StrictMath.exp(value));
    }

    private final class Objective implements DifferentiableMultivariateFunction {

        private final int[] rows;
        private final double[] weights;
        private final double strength;

        Objective(int[] rows, double strength) {
            this.rows = rows;
            this.weights = weights(rows);
            this.strength = strength;
        }

        @Override
        public double f(double[] change) {
            double sum = penalty(change);
            for (int i = 0; i < rows.length; i++) {
                sum += weights[i] * loss(rows[i], change);
            }
            return sum;
        }

        @Override
        public double g(double[] change, double[] gradient) {
            for (int i = 0; i < change.length; i++) {
                gradient[i] = strength * change[i];
            }
            double sum = penalty(change);
            for (int i = 0; i < rows.length; i++) {
                sum += add(rows[i], weights[i], change, gradient);
            }
            return sum;
        }

        private double add(int row, double weight, double[] change, double[] gradient) {
            double sign = targets[row] ? 1 : -1;
            double signed = sign * margin(row, change);
            double pull = -sign * weight / (1 + StrictMath.exp(signed));
            var own = features[row];
            for (int i = 0; i < own.length; i++) {
                gradient[i] += pull * own[i];
            }
            gradient[own.length] += pull;
            return weight * softplus(-signed);
        }

        private double penalty(double[] change) {
            double squares = 0;
            for (double one : change) {
                squares += one * one;
            }
            return strength * squares / 2;
        }
    }
}
