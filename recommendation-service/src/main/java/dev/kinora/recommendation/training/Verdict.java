package dev.kinora.recommendation.training;

import dev.kinora.recommender.evaluation.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a new model may replace the live one, and why. */
record Verdict(boolean activate, String reason) {

    /** Viewers without whom a comparison says nothing. */
    static final int FEWEST_VIEWERS = 20;

    private static final List<Metric> COMPARED = List.of(Metric.NDCG_10, Metric.RECALL_10);
    private static final String LIVE = "live";
    private static final String POPULAR = "popularity of 7 days";

    /** Activates a model that cannot be compared: it knows newer videos and likes. */
    static Verdict unmeasured(int viewers) {
        return new Verdict(
                true,
                "Activated: nothing could be measured, because only %d viewers liked a new video in the held-out time (%d are needed)."
                        .formatted(viewers, FEWEST_VIEWERS));
    }

    /** Keeps a model from elsewhere that cannot be compared: nothing speaks for it. */
    static Verdict unproven(int viewers) {
        return new Verdict(
                false,
                "Kept: nothing could be measured, because only %d viewers liked a new video since it was made (%d are needed)."
                        .formatted(viewers, FEWEST_VIEWERS));
    }

    /**
     * Activates a model unless it is worse than the live one, or than what was liked most in the last seven days, beyond
     * doubt: by the whole 95 % interval of a metric's paired differences; or in coverage by more than the tolerance than
     * the live one.
     *
     * @param live null if there is none
     * @param tolerance largest difference by which the coverage may be lower, 0 to 1
     */
    static Verdict compare(Measured candidate, @Nullable Measured live, Measured popular, double tolerance) {
        var worse = new ArrayList<String>();
        if (live != null) {
            worse.addAll(worse(candidate, live, LIVE));
            if (candidate.coverage() < live.coverage() - tolerance) {
                worse.add(String.format(
                        Locale.ROOT, "coverage (%.4f, live %.4f)", candidate.coverage(), live.coverage()));
            }
        }
        worse.addAll(worse(candidate, popular, POPULAR));
        return worse.isEmpty()
                ? new Verdict(true, activated(candidate, live, popular))
                : new Verdict(false, "Kept: worse in " + String.join(", ", worse) + ".");
    }

    /** The live model could not be read. */
    Verdict withoutDamagedLive() {
        return new Verdict(activate, reason + " It was not compared with the live model, which is damaged.");
    }

    private static List<String> worse(Measured candidate, Measured other, String name) {
        return COMPARED.stream()
                .filter(metric -> candidate.gainOver(other, metric).high() < 0)
                .map(metric -> metric.key() + " " + compared(candidate, other, name, metric))
                .toList();
    }

    private static String activated(Measured candidate, @Nullable Measured live, Measured popular) {
        var first = live == null ? "" : compared(candidate, live, LIVE, Metric.NDCG_10) + ", ";
        return "Activated: not worse on %d viewers in ndcg@10 %s%s."
                .formatted(candidate.viewers(), first, compared(candidate, popular, POPULAR, Metric.NDCG_10));
    }

    private static String compared(Measured candidate, Measured other, String name, Metric metric) {
        var gain = candidate.gainOver(other, metric);
        return String.format(
                Locale.ROOT,
                "(%.4f, %s %.4f, difference %.4f to %.4f)",
                candidate.mean(metric),
                name,
                other.mean(metric),
                gain.low(),
                gain.high());
    }
}
