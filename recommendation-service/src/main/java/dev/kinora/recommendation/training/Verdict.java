package dev.kinora.recommendation.training;

import dev.kinora.recommendation.evaluation.RankingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether a new model may replace the live one, and why. */
record Verdict(boolean activate, String reason) {

    /**
     * A model is activated when it is not worse in any measure.
     *
     * @param tolerance by how much a measure may be lower and still count as not worse
     */
    static Verdict compare(RankingMetrics candidate, RankingMetrics live, double tolerance) {
        if (candidate.viewers() == 0) {
            return new Verdict(
                    true,
                    "Activated: nobody has watched enough yet to measure a difference, and it knows newer videos.");
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
