package dev.kinora.recommendation.training;

import dev.kinora.recommendation.evaluation.RankingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a new model may replace the live one, and why. */
record Verdict(boolean activate, String reason) {

    /**
     * Activates a model unless one of its metrics is worse.
     *
     * @param tolerance largest difference by which a metric may be lower
     */
    static Verdict compare(RankingMetrics candidate, RankingMetrics live, double tolerance) {
        if (candidate.viewers() == 0) {
            return new Verdict(true, "Activated: too few views to measure a difference, and it includes newer videos.");
        }
        var worse = new ArrayList<String>();
        compare("NDCG@10", candidate.ndcg(), live.ndcg(), tolerance, worse);
        compare("recall@10", candidate.recall(), live.recall(), tolerance, worse);
        compare("coverage", candidate.coverage(), live.coverage(), tolerance, worse);
        if (worse.isEmpty()) {
            return new Verdict(
                    true,
                    String.format(
                            Locale.ROOT,
                            "Activated: not worse than the live model on %d viewers (NDCG@10 %.4f, live %.4f).",
                            candidate.viewers(),
                            candidate.ndcg(),
                            live.ndcg()));
        }
        return new Verdict(false, "Kept: worse than the live model in " + String.join(", ", worse) + ".");
    }

    private static void compare(String name, double candidate, double live, double tolerance, List<String> worse) {
        if (candidate < live - tolerance) {
            worse.add(String.format(Locale.ROOT, "%s (%.4f, live %.4f)", name, candidate, live));
        }
    }
}
