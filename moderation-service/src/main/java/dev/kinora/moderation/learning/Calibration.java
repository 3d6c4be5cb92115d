package dev.kinora.moderation.learning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A calibration of the scores of one series, chosen by cross-validation. A pure function of the rows and the seed.
 *
 * @param method the method with the lowest loss; the simplest of equal ones
 * @param loss mean log loss of each method on rows that it was not fitted on
 * @param curve the probability at the scores 0, 0.01 … 1
 * @param before reliability of the scores themselves
 * @param after reliability of the probabilities of rows that the curve was not fitted on
 */
record Calibration(
        CalibrationMethod method,
        Map<CalibrationMethod, Double> loss,
        List<Double> curve,
        Reliability before,
        Reliability after) {

    /** The version of this procedure; stored with each result. */
    static final String VERSION = "1/smile-6";

    /** Rows from which on a calibration means something. */
    static final int ROWS = 100;

    /** Rows of each side from which on it does. */
    static final int EACH = 20;

    static final int STEPS = 100;

    private static final int FOLDS = 5;
    private static final double SURE = 1e-6;

    /**
     * Calibrates.
     *
     * @param scores 0 to 1
     * @param harmful 1 or 0 per score, at least {@value #EACH} of each
     */
    static Calibration of(double[] scores, int[] harmful, long seed) {
        int[] folds = folds(harmful, seed);
        Map<CalibrationMethod, Double> loss = new EnumMap<>(CalibrationMethod.class);
        var best = CalibrationMethod.NONE;
        double least = Double.POSITIVE_INFINITY;
        double[] ofBest = scores;
        for (var method : CalibrationMethod.values()) {
            double[] given = unseen(method, scores, harmful, folds);
            double lost = loss(given, harmful);
            loss.put(method, lost);
            if (lost < least) {
                best = method;
                least = lost;
                ofBest = given;
            }
        }
        var fitted = best.fit(scores, harmful);
        return new Calibration(
                best, loss, curve(fitted), Reliability.of(scores, harmful), Reliability.of(ofBest, harmful));
    }

    /** Deals both sides to the folds in a drawn order, so that every fold has its share of each. */
    private static int[] folds(int[] harmful, long seed) {
        var random = new SplittableRandom(seed);
        int[] order = new int[harmful.length];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        int[] folds = new int[harmful.length];
        int[] dealt = new int[2];
        for (int at : order) {
            folds[at] = dealt[harmful[at]]++ % FOLDS;
        }
        return folds;
    }

    private static double[] unseen(CalibrationMethod method, double[] scores, int[] harmful, int[] folds) {
        double[] given = new double[scores.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            var rows = new Rows(scores.length);
            for (int i = 0; i < scores.length; i++) {
                if (folds[i] != fold) {
                    rows.add(scores[i], harmful[i]);
                }
            }
            var fitted = method.fit(rows.scores(), rows.harmful());
            for (int i = 0; i < scores.length; i++) {
                if (folds[i] == fold) {
                    given[i] = probability(fitted, scores[i]);
                }
            }
        }
        return given;
    }

    private static double loss(double[] given, int[] harmful) {
        double sum = 0;
        for (int i = 0; i < given.length; i++) {
            double sure = Math.clamp(given[i], SURE, 1 - SURE);
            sum -= Math.log(harmful[i] == 1 ? sure : 1 - sure);
        }
        return sum / given.length;
    }

    private static List<Double> curve(DoubleUnaryOperator fitted) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> Math.round(probability(fitted, step / (double) STEPS) * 1e6) / 1e6)
                .toList();
    }

    private static double probability(DoubleUnaryOperator fitted, double score) {
        double value = fitted.applyAsDouble(score);
        return Double.isNaN(value) ? score : Math.clamp(value, 0, 1);
    }

    /** The lowest score, in hundredths, from which on the probability is at least this; {@code otherwise} if there is none. */
    double lowest(double probability, double otherwise) {
        for (int step = 0; step <= STEPS; step++) {
            if (curve.get(step) >= probability) {
                return step / (double) STEPS;
            }
        }
        return otherwise;
    }

    /** Rows that a curve is fitted on. */
    private static final class Rows {

        private final double[] scores;
        private final int[] harmful;
        private int count;

        Rows(int most) {
            scores = new double[most];
            harmful = new int[most];
        }

        void add(double score, int label) {
            scores[count] = score;
            harmful[count++] = label;
        }

        double[] scores() {
            return Arrays.copyOf(scores, count);
        }

        int[] harmful() {
            return Arrays.copyOf(harmful, count);
        }
    }
}
