package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.evaluation.ArmResult;
import dev.kinora.recommender.evaluation.Evaluation;
import dev.kinora.recommender.evaluation.Metric;
import dev.kinora.recommender.evaluation.Split;
import dev.kinora.recommender.evaluation.SplitMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The weights for a new model, and how well they do. They are tuned and measured on the first 80 % of the interactions
 * in time, as they were known then, and compared with the live weights and with popularity on the rest. A live model
 * itself cannot be compared, since it may have learned from the rest.
 *
 * @param arm the arm {@code hybrid} with the chosen weights
 * @param metrics by the name in the registry
 */
record Examination(ArmDefinition arm, Map<String, Double> metrics, Verdict verdict) {

    /** Every ranking of a viewer scores all videos, so some viewers have to do. */
    private static final int MOST_VIEWERS = 2_000;

    Examination {
        metrics = Map.copyOf(metrics);
    }

    /**
     * Examines the arm {@code hybrid}.
     *
     * @param live the arm with the weights of the live model; null if there is none
     * @param tolerance largest difference by which the coverage may be lower than the live one, 0 to 1
     */
    static Examination of(Dataset all, @Nullable ArmDefinition live, double tolerance, TrainingProgress progress) {
        progress.at(TrainingPhase.TUNING, 0);
        var split = some(SplitMethod.TIME.split(all));
        var viewers = split.cases().size();
        if (viewers < Verdict.FEWEST_VIEWERS) {
            return new Examination(
                    live == null ? Arms.HYBRID : live,
                    Map.of("viewers", (double) viewers),
                    Verdict.unmeasured(viewers));
        }
        return compare(split, Evaluation::measure, live, tolerance, progress);
    }

    /**
     * Examines an artifact that was made elsewhere, on what happened since: nothing of that was known to it. Its weights are
     * tuned on what was.
     *
     * @param all its items have the numbers that they have in the artifact
     */
    static Examination of(
            Artifact made, Dataset all, @Nullable ArmDefinition live, double tolerance, TrainingProgress progress) {
        progress.at(TrainingPhase.TUNING, 0);
        var split = some(SplitMethod.at(made.trainedUntil().toEpochMilli(), all));
        var viewers = split.cases().size();
        if (viewers < Verdict.FEWEST_VIEWERS) {
            return new Examination(made.model().arm(), Map.of("viewers", (double) viewers), Verdict.unproven(viewers));
        }
        var links = made.model().links();
        return compare(
                split,
                (evaluation, tuned) -> evaluation.measure(new ArmModel(tuned, links)),
                live,
                tolerance,
                progress);
    }

    private static Examination compare(
            Split split,
            BiFunction<Evaluation, ArmDefinition, ArmResult> measuring,
            @Nullable ArmDefinition live,
            double tolerance,
            TrainingProgress progress) {
        var evaluation = new Evaluation(split, SplitMethod.TIME);
        var tuned = evaluation.tune(Arms.HYBRID, part -> progress.at(TrainingPhase.TUNING, part));
        var candidates = split.candidates().length;
        progress.at(TrainingPhase.MEASURING, 0);
        var measured = new Measured(measuring.apply(evaluation, tuned), candidates);
        progress.at(TrainingPhase.MEASURING, 1 / 3.0);
        var before = live == null ? null : new Measured(evaluation.measure(live), candidates);
        progress.at(TrainingPhase.MEASURING, 2 / 3.0);
        var popular = new Measured(evaluation.measure(Arms.POPULARITY_7D), candidates);
        return new Examination(
                tuned, metrics(measured, before, popular), Verdict.compare(measured, before, popular, tolerance));
    }

    /** The split with some of its viewers, spread evenly. */
    private static Split some(Split split) {
        var step = Math.max(1, (split.cases().size() + MOST_VIEWERS - 1) / MOST_VIEWERS);
        return new Split(
                split.past(),
                split.candidates(),
                IntStream.iterate(0, index -> index < split.cases().size(), index -> index + step)
                        .mapToObj(split.cases()::get)
                        .toList());
    }

    private static Map<String, Double> metrics(Measured measured, @Nullable Measured live, Measured popular) {
        var all = new HashMap<>(measured.asMap());
        popular.asMap().forEach((name, value) -> all.put("popularity7d." + name, value));
        if (live != null) {
            live.asMap().forEach((name, value) -> all.put("live." + name, value));
            var gain = measured.gainOver(live, Metric.NDCG_10);
            all.put("gain.low", gain.low());
            all.put("gain.high", gain.high());
        }
        return all;
    }
}
