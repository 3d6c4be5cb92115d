package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import dev.kinora.textclassifier.training.data.LabeledText;
import dev.kinora.textclassifier.training.statistics.LogisticRegression;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains one logistic regression per output on standardized sentence features.
 *
 * <p>A row whose label is unknown does not count for that output; both classes have the same total weight.
 */
final class HeadTrainer {

    private final double c;

    HeadTrainer(double c) {
        this.c = c;
    }

    /** Trains a head with one output per {@link Label}, in that order. */
    ClassifierHead train(List<LabeledText> rows, List<float[]> features) {
        int dim = features.getFirst().length;
        var mean = new float[dim];
        var deviation = new float[dim];
        measure(features, mean, deviation);
        var standardized =
                features.stream().map(x -> standardize(x, mean, deviation)).toArray(double[][]::new);
        var weights = new float[Label.values().length][dim];
        var bias = new float[weights.length];
        for (var label : Label.values()) {
            var solution = regression(label, rows, standardized).solve();
            for (int i = 0; i < dim; i++) {
                weights[label.ordinal()][i] = (float) solution[i];
            }
            bias[label.ordinal()] = (float) solution[dim];
        }
        return new ClassifierHead(mean, deviation, weights, bias);
    }

    /** The probability of each label, as the trained model computes it. */
    static float[] predict(ClassifierHead head, float[] features) {
        var x = standardize(features, head.mean(), head.deviation());
        var probabilities = new float[head.bias().length];
        for (int output = 0; output < probabilities.length; output++) {
            double logit = head.bias()[output];
            for (int i = 0; i < x.length; i++) {
                logit += head.weights()[output][i] * x[i];
            }
            probabilities[output] = (float) (1 / (1 + Math.exp(-logit)));
        }
        return probabilities;
    }

    private LogisticRegression regression(Label label, List<LabeledText> rows, double[][] features) {
        var known = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).label(label) != null)
                .toArray();
        var x = new double[known.length][];
        var targets = new boolean[known.length];
        double positive = 0;
        double total = 0;
        for (int i = 0; i < known.length; i++) {
            x[i] = features[known[i]];
            targets[i] = rows.get(known[i]).isPositive(label);
            total += rows.get(known[i]).weight();
            positive += targets[i] ? rows.get(known[i]).weight() : 0;
        }
        var weights = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            double share = targets[i] ? positive : total - positive;
            weights[i] = rows.get(known[i]).weight() * total / (2 * share);
        }
        return new LogisticRegression(x, targets, weights, c);
    }

    private static void measure(List<float[]> features, float[] mean, float[] deviation) {
        for (int i = 0; i < mean.length; i++) {
            int feature = i;
            double average =
                    features.stream().mapToDouble(x -> x[feature]).average().orElseThrow();
            double variance = features.stream()
                    .mapToDouble(x -> (x[feature] - average) * (x[feature] - average))
                    .average()
                    .orElseThrow();
            mean[i] = (float) average;
            deviation[i] = (float) Math.max(Math.sqrt(variance), 1e-6);
        }
    }

    private static double[] standardize(float[] features, float[] mean, float[] deviation) {
        var x = new double[features.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (features[i] - mean[i]) / deviation[i];
        }
        return x;
    }
}
