package dev.kinora.recommender.evaluation;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Tunes the weights of an arm on a split of the past, so that what they are measured on later is unknown to them. The
 * first weight stays, since only their ratios matter; one after the other of the rest is changed, and a change is kept if NDCG@10 rises by more than one standard error of the paired
 * differences, and the AUC of likes over hides does not fall by more than one of its own. Small data therefore keeps the weights that it
 * started with. Only the candidates that at least one feature puts among its first 500 take part, and what a user who hid
 * something liked and hid.
 */
final class Tuning {

    private static final int FIRST = 500;
    private static final int MOST_CASES = 1_000;
    private static final int ROUNDS = 2;
    private static final double[] STEPS = {0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5};

    /** The values of all features for the candidates of each case, scaled. */
    private final List<Values> cases;

    private final DoubleConsumer progress;

    private record Values(int[] items, float[][] byFeature, int[] wanted, int[] unwanted) {}

    /** By case; the AUC of those cases only in which something was hidden. */
    record Quality(double[] ndcg, double[] auc) {

        boolean isBetterThan(Quality other) {
            return isHigher(ndcg, other.ndcg) && !isHigher(other.auc, auc);
        }
    }

    private Tuning(List<Values> cases, DoubleConsumer progress) {
        this.cases = cases;
        this.progress = progress;
    }

    /** The arm with the weights that foretell the later part of the split best. */
    static ArmDefinition tune(ArmDefinition arm, Split split, DoubleConsumer progress) {
        var training = new FeatureTraining(split.past(), split.now());
        var features = arm.parts().stream()
                .map(part -> training.feature(part.feature()))
                .toList();
        var step = Math.max(1, split.cases().size() / MOST_CASES);
        var cases = IntStream.range(0, split.cases().size())
                .filter(index -> index % step == 0)
                .parallel()
                .mapToObj(index -> values(arm, features, split, split.cases().get(index)))
                .toList();
        return cases.isEmpty() ? arm : arm.with(new Tuning(cases, progress).search(arm.weights()));
    }

    private static Values values(ArmDefinition arm, List<Feature> features, Split split, Split.Case one) {
        var allowed = Filter.unseen().allowed(one.viewer());
        var candidates = IntStream.of(split.candidates()).filter(allowed).toArray();
        var all = new float[features.size()][];
        var first = new BitSet();
        for (var feature = 0; feature < all.length; feature++) {
            var values = new float[candidates.length];
            features.get(feature).values(one.viewer(), candidates, values);
            var factor = arm.parts().get(feature).scale().factor(one.viewer(), values);
            for (var index = 0; index < values.length; index++) {
                values[index] *= factor;
            }
            all[feature] = values;
            mark(values, first);
        }
        if (one.unwanted().length > 0) {
            mark(one.wanted(), candidates, first);
            mark(one.unwanted(), candidates, first);
        }
        var kept = first.stream().toArray();
        var byFeature = new float[all.length][];
        for (var feature = 0; feature < all.length; feature++) {
            var values = all[feature];
            byFeature[feature] = new float[kept.length];
            for (var index = 0; index < kept.length; index++) {
                byFeature[feature][index] = values[kept[index]];
            }
        }
        return new Values(
                IntStream.of(kept).map(index -> candidates[index]).toArray(), byFeature, one.wanted(), one.unwanted());
    }

    private static void mark(int[] items, int[] candidates, BitSet first) {
        IntStream.of(items)
                .map(item -> Arrays.binarySearch(candidates, item))
                .filter(place -> place >= 0)
                .forEach(first::set);
    }

    /** Marks the places of the largest values. */
    private static void mark(float[] values, BitSet first) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var least = sorted.length > FIRST ? sorted[sorted.length - FIRST] : Float.NEGATIVE_INFINITY;
        for (var index = 0; index < values.length; index++) {
            if (values[index] >= least && (values[index] != 0 || least == Float.NEGATIVE_INFINITY)) {
                first.set(index);
            }
        }
    }

    private double[] search(double[] start) {
        var best = start.clone();
        var bestQuality = measure(best);
        // The values of the features and each change of a weight count alike.
        var parts = 1.0 + ROUNDS * (best.length - 1);
        var done = 1;
        progress.accept(done / parts);
        for (var round = 0; round < ROUNDS; round++) {
            for (var feature = 1; feature < best.length; feature++) {
                for (var step : STEPS) {
                    var tried = best.clone();
                    tried[feature] = step;
                    var quality = step == best[feature] ? bestQuality : measure(tried);
                    if (quality.isBetterThan(bestQuality)) {
                        best = tried;
                        bestQuality = quality;
                    }
                }
                progress.accept(++done / parts);
            }
        }
        return best;
    }

    private static boolean isHigher(double[] values, double[] others) {
        var mean = 0.0;
        for (var index = 0; index < values.length; index++) {
            mean += (values[index] - others[index]) / values.length;
        }
        var variance = 0.0;
        for (var index = 0; index < values.length; index++) {
            variance += Math.pow(values[index] - others[index] - mean, 2) / Math.max(1, values.length - 1);
        }
        return mean > Math.sqrt(variance / values.length);
    }

    private Quality measure(double[] weights) {
        var scores = cases.parallelStream().map(one -> scores(one, weights)).toList();
        return new Quality(by(scores, Tuning::ndcg), by(scores, Tuning::auc));
    }

    private double[] by(List<double[]> scores, ToDoubleBiFunction<Values, double[]> quality) {
        return IntStream.range(0, scores.size())
                .mapToDouble(index -> quality.applyAsDouble(cases.get(index), scores.get(index)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double ndcg(Values one, double[] scores) {
        var top = new TopScores(10);
        for (var index = 0; index < scores.length; index++) {
            top.offer(one.items()[index], scores[index]);
        }
        return Metric.NDCG_10.of(
                Hits.of(top.best().stream().mapToInt(Scored::item).toArray(), one.wanted()));
    }

    private static double auc(Values one, double[] scores) {
        return Ranked.auc(one.wanted(), one.unwanted(), one.items(), scores);
    }

    private static double[] scores(Values one, double[] weights) {
        var scores = new double[one.items().length];
        for (var index = 0; index < scores.length; index++) {
            for (var feature = 0; feature < weights.length; feature++) {
                scores[index] += weights[feature] * one.byFeature()[feature][index];
            }
        }
        return scores;
    }
}
