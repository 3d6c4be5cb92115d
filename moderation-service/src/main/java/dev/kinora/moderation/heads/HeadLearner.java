package dev.kinora.moderation.heads;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LabelHeads;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns heads from lessons, starting from those that came with the model. How strongly each head is held to where it
 * starts is chosen by cross-validation; without a gain it stays. A pure function of the lessons.
 */
final class HeadLearner {

    /** The version of this procedure and of what it rests on; stored with each result. */
    static final String METHOD = "heads/1 smile-6";

    /** Lessons of each class from which on a head is learned. */
    static final int EACH = 10;

    /** From the strongest to the weakest, so that a search begins near its end. */
    private static final double[] STRENGTHS = {10_000, 3_000, 1_000, 300, 100, 30, 10};

    private static final int FOLDS = 5;

    private final LabelHeads shipped;
    private final List<Lesson> lessons;
    private final double[] mean;
    private final double[][] features;

    HeadLearner(LabelHeads shipped, List<Lesson> lessons) {
        this.shipped = shipped;
        this.lessons = lessons;
        this.mean = mean(lessons, shipped.dimension());
        this.features = lessons.stream().map(one -> centered(one.features())).toArray(double[][]::new);
    }

    /**
     * Learned heads.
     *
     * @param choices per learned label
     */
    record Learned(LabelHeads heads, Map<Label, HeadChoice> choices) {

        /** Whether any head differs from where it started. */
        boolean changed() {
            return choices.values().stream().anyMatch(choice -> choice.strength() != null);
        }
    }

    /**
     * How a head was learned.
     *
     * @param positive lessons in which the label applies
     * @param negative lessons in which it does not
     * @param strength with which it is held to the shipped head; null if it stays as it is
     * @param loss mean loss on lessons that it did not learn from, by strength; of the shipped head with the key "none".
     *     Empty with too few lessons
     * @param moved length of the change relative to that of the shipped weights
     */
    record HeadChoice(int positive, int negative, @Nullable Double strength, Map<String, Double> loss, double moved) {}

    /** Learns; {@code progress} gets the share that is done, 0 to 1. */
    Learned learn(DoubleConsumer progress) {
        var weights = shipped.weights().clone();
        var bias = shipped.bias().clone();
        Map<Label, HeadChoice> choices = new EnumMap<>(Label.class);
        int done = 0;
        for (var label : Lesson.LEARNED) {
            choices.put(label, learn(label, weights, bias));
            progress.accept(++done / (double) Lesson.LEARNED.size());
        }
        return new Learned(new LabelHeads(shipped.labels(), weights, bias), choices);
    }

    private HeadChoice learn(Label label, float[] weights, float[] bias) {
        int output = shipped.labels().indexOf(label);
        var known = IntStream.range(0, lessons.size())
                .filter(i -> lessons.get(i).target(label) != null)
                .toArray();
        var positive = (int) IntStream.of(known)
                .filter(i -> Boolean.TRUE.equals(lessons.get(i).target(label)))
                .count();
        if (positive < EACH || known.length - positive < EACH) {
            return new HeadChoice(positive, known.length - positive, null, Map.of(), 0);
        }
        var fit = new HeadFit(features, margins(output), targets(label));
        var validation = new Validation(fit, known);
        var strength = validation.best();
        double moved = strength == null ? 0 : put(output, fit.solve(known, strength, none()), weights, bias);
        return new HeadChoice(
                positive, known.length - positive, moved == 0 ? null : strength, validation.means(), moved);
    }

    private double[] margins(int output) {
        return lessons.stream()
                .mapToDouble(one -> shipped.logit(output, one.features()))
                .toArray();
    }

    private boolean[] targets(Label label) {
        var targets = new boolean[lessons.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Boolean.TRUE.equals(lessons.get(i).target(label));
        }
        return targets;
    }

    private double[] none() {
        return new double[shipped.dimension() + 1];
    }

    /** Adds a change to a head; returns its relative length, 0 if it is no number and was not added. */
    private double put(int output, double[] change, float[] weights, float[] bias) {
        int dim = shipped.dimension();
        double squares = 0;
        double before = 0;
        double shift = change[dim];
        for (int i = 0; i < dim; i++) {
            squares += change[i] * change[i];
            before += (double) weights[output * dim + i] * weights[output * dim + i];
            shift -= change[i] * mean[i];
        }
        double moved = Math.sqrt(squares / Math.max(before, 1e-12));
        if (!Double.isFinite(moved) || !Double.isFinite(shift)) {
            return 0;
        }
        for (int i = 0; i < dim; i++) {
            weights[output * dim + i] += (float) change[i];
        }
        bias[output] += (float) shift;
        return moved;
    }

    private double[] centered(float[] own) {
        var centered = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            centered[i] = own[i] - mean[i];
        }
        return centered;
    }

    private static double[] mean(List<Lesson> lessons, int dimension) {
        var mean = new double[dimension];
        for (var lesson : lessons) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += lesson.features()[i] / lessons.size();
            }
        }
        return mean;
    }

    /** Losses on lessons that a head did not learn from, by how strongly it was held. */
    private final class Validation {

        private final double[][] losses;

        Validation(HeadFit fit, int[] known) {
            losses = new double[STRENGTHS.length + 1][];
            var folds = folds(known);
            double[][] parts = new double[FOLDS * losses.length][];
            for (int fold = 0; fold < FOLDS; fold++) {
                int own = fold;
                var learned = pick(known, folds, one -> one != own);
                var tested = pick(known, folds, one -> one == own);
                parts[fold * losses.length] = fit.losses(tested, none());
                var change = none();
                for (int i = 0; i < STRENGTHS.length; i++) {
                    change = fit.solve(learned, STRENGTHS[i], change);
                    parts[fold * losses.length + 1 + i] = fit.losses(tested, change);
                }
            }
            for (int i = 0; i < losses.length; i++) {
                int at = i;
                losses[i] = IntStream.range(0, FOLDS)
                        .mapToObj(fold -> parts[fold * losses.length + at])
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
            }
        }

        /** Deals both classes to the folds in the order of the lessons. */
        private int[] folds(int[] known) {
            var dealt = new int[2];
            return IntStream.of(known)
                    .map(i -> dealt[lessons.get(i).harmful() ? 1 : 0]++ % FOLDS)
                    .toArray();
        }

        private static int[] pick(int[] known, int[] folds, IntPredicate wanted) {
            return IntStream.range(0, known.length)
                    .filter(i -> wanted.test(folds[i]))
                    .map(i -> known[i])
                    .toArray();
        }

        /**
         * The strongest hold that is within one standard error of the one with the lowest loss; null if the shipped head
         * is.
         */
        @Nullable Double best() {
            int lowest = 0;
            for (int i = 1; i < losses.length; i++) {
                lowest = mean(losses[i]) < mean(losses[lowest]) ? i : lowest;
            }
            int chosen = 0;
            while (chosen < lowest && !isNear(losses[chosen], losses[lowest])) {
                chosen++;
            }
            return chosen == 0 ? null : STRENGTHS[chosen - 1];
        }

        private static boolean isNear(double[] one, double[] lowest) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < one.length; i++) {
                double difference = one[i] - lowest[i];
                sum += difference;
                squares += difference * difference;
            }
            double mean = sum / one.length;
            double variance = Math.max(0, squares / one.length - mean * mean);
            return mean <= Math.sqrt(variance / one.length);
        }

        Map<String, Double> means() {
            Map<String, Double> means = new LinkedHashMap<>();
            means.put("none", mean(losses[0]));
            for (int i = 0; i < STRENGTHS.length; i++) {
                means.put(String.valueOf((int) STRENGTHS[i]), mean(losses[i + 1]));
            }
            return means;
        }

        private static double mean(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum / values.length;
        }
    }
}
