package dev.kinora.recommendation.training;

import dev.kinora.recommender.evaluation.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a new model may replace the live one, and why. */
record Verdict(boolean activate, String reason) {

    private static final List<Metric> COMPARED = List.of(Metric.NDCG_10, Metric.RECALL_10);

    /**
     * Activates a model unless it is worse than the live one beyond doubt: by the whole 95 % interval of a metric's paired
     * differences, or in coverage by more than the tolerance.
     *
     * @param tolerance largest difference by which the coverage may be lower, 0 to 1
     */
    static Verdict compare(Measured candidate, Measured live, double tolerance) {
        if (candidate.viewers() == 0) {
            return new Verdict(true, "Activated: too few views to measure a difference, and it includes newer videos.");
        }
        var worse = new ArrayList<String>();
        for (var metric : COMPARED) {
            var gain = candidate.gainOver(live, metric);
            if (gain.high() < 0) {
                worse.add(String.format(
                        Locale.ROOT,
                        "%s (%.4f, live %.4f, difference %.4f to %.4f)",
                        metric.key(),
                        candidate.mean(metric),
                        live.mean(metric),
                        gain.low(),
                        gain.high()));
            }
        }
        if (candidate.coverage() < live.coverage() - tolerance) {
            worse.add(String.format(Locale.ROOT, "coverage (%.4f, live %.4f)", candidate.coverage(), live.coverage()));
        }
        return worse.isEmpty()
                ? new Verdict(true, activated(candidate, live))
                : new Verdict(false, "Kept: worse than the live model in " + String.join(", ", worse) + ".");
    }

    private static String activated(Measured candidate, Measured live) {
        var gain = candidate.gainOver(live, Metric.NDCG_10);
        return String.format(
                Locale.ROOT,
                "Activated: not worse than the live model on %d viewers (ndcg@10 %.4f, live %.4f, difference %.4f to"
                        + " %.4f).",
                candidate.viewers(),
                candidate.mean(Metric.NDCG_10),
                live.mean(Metric.NDCG_10),
                gain.low(),
                gain.high());
    }
}
