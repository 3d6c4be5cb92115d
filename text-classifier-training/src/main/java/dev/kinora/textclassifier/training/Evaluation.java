package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.Thresholds;
import dev.kinora.textclassifier.Thresholds.Band;
import dev.kinora.textclassifier.training.data.LabeledText;
import dev.kinora.textclassifier.training.statistics.Bootstrap;
import dev.kinora.textclassifier.training.statistics.Bootstrap.Interval;
import dev.kinora.textclassifier.training.statistics.Ranking;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of out-of-fold probabilities.
 *
 * <p>AUPRC per label counts the rows in which the label is known; any-harm counts an unknown label as absent, as the
 * published comparisons on this data do.
 */
final class Evaluation {

    /**
     * Labels that always need a person: there are too few examples, or they are too severe for an automatic decision.
     */
    private static final Set<Label> REVIEW_ONLY = EnumSet.of(Label.S3, Label.V2, Label.HR);

    private static final int FEWEST_POSITIVES_TO_REJECT = 50;
    private static final double PRECISION_TO_REJECT = 0.95;
    private static final int FEWEST_HITS_TO_REJECT = 15;

    /** Lower bound, because short comments are another domain than the rows on which precision was measured. */
    private static final float LOWEST_REJECT = 0.9f;

    private final List<LabeledText> rows;
    private final List<float[]> predictions;
    private final RandomGenerator random;

    Evaluation(List<LabeledText> rows, List<float[]> predictions, RandomGenerator random) {
        this.rows = rows;
        this.predictions = predictions;
        this.random = random;
    }

    Interval anyHarm() {
        return interval((r, p) -> CrossValidation.anyHarmRanking(r, p).averagePrecision());
    }

    Interval label(Label label) {
        return interval((r, p) -> CrossValidation.ranking(label, r, p).averagePrecision());
    }

    /** The mean of the AUPRC of the eight harm labels. */
    Interval macro() {
        return interval(CrossValidation::macro);
    }

    Interval f1AtReviewThreshold() {
        float threshold = thresholds().anyHarm().review();
        return interval((r, p) -> CrossValidation.anyHarmRanking(r, p).f1(threshold));
    }

    /** Review from the threshold of the best F1; reject from a precision of 95 %, if there are enough examples. */
    Thresholds thresholds() {
        var any = CrossValidation.anyHarmRanking(rows, predictions);
        Map<Label, Band> labels = new EnumMap<>(Label.class);
        for (var label : Label.values()) {
            if (label.isHarm()) {
                var ranking = CrossValidation.ranking(label, rows, predictions);
                boolean mayReject = !REVIEW_ONLY.contains(label) && ranking.positives() >= FEWEST_POSITIVES_TO_REJECT;
                labels.put(label, band(ranking, mayReject));
            }
        }
        return new Thresholds(band(any, true), labels);
    }

    /** Prints metrics only, never texts. */
    void print(PrintStream out) {
        out.printf(
                "%-10s %9s  %-22s %7s %7s %10s %7s%n",
                "label", "positives", "AUPRC [95 %]", "review", "recall", "precision", "reject");
        var thresholds = thresholds();
        for (var label : Label.values()) {
            if (label.isHarm()) {
                printLine(
                        out,
                        label.name(),
                        CrossValidation.ranking(label, rows, predictions),
                        label(label),
                        thresholds.labels().get(label));
            }
        }
        printLine(out, "any-harm", CrossValidation.anyHarmRanking(rows, predictions), anyHarm(), thresholds.anyHarm());
        out.printf("macro AUPRC        %s%n", macro());
        out.printf(
                "F1 any-harm        %s at %.3f%n",
                f1AtReviewThreshold(), thresholds.anyHarm().review());
    }

    private static void printLine(
            PrintStream out, String name, Ranking ranking, Interval interval, @Nullable Band band) {
        if (band != null) {
            out.printf(
                    "%-10s %9d  %-22s %7.3f %7.3f %10.3f %7s%n",
                    name,
                    ranking.positives(),
                    interval,
                    band.review(),
                    ranking.recall(band.review()),
                    ranking.precision(band.review()),
                    band.reject() == null ? "never" : String.format("%.3f", band.reject()));
        }
    }

    private static Band band(Ranking ranking, boolean mayReject) {
        float review = ranking.bestF1().threshold();
        float sure = ranking.thresholdForPrecision(PRECISION_TO_REJECT, FEWEST_HITS_TO_REJECT);
        return new Band(
                review, mayReject && !Float.isNaN(sure) ? Math.max(LOWEST_REJECT, Math.max(sure, review)) : null);
    }

    /** A metric of rows and their predictions. */
    @FunctionalInterface
    private interface Figure {
        double of(List<LabeledText> rows, List<float[]> predictions);
    }

    private Interval interval(Figure figure) {
        return Bootstrap.interval(
                rows.size(),
                random,
                sample -> figure.of(
                        IntStream.of(sample).mapToObj(rows::get).toList(),
                        IntStream.of(sample).mapToObj(predictions::get).toList()));
    }
}
