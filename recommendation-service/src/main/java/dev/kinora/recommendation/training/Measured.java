package dev.kinora.recommendation.training;

import dev.kinora.recommender.evaluation.ArmResult;
import dev.kinora.recommender.evaluation.Estimate;
import dev.kinora.recommender.evaluation.Metric;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well a model foretold what viewers watched later.
 *
 * @param result rankings and hits, by viewer; those of two models that are compared are of the same viewers
 * @param candidates number of videos that could have been recommended
 */
record Measured(ArmResult result, int candidates) {

    int viewers() {
        return result.hits().size();
    }

    double mean(Metric metric) {
        return result.mean(metric).value();
    }

    /** How much more this model has of a metric, with the interval of the paired differences. */
    Estimate gainOver(Measured other, Metric metric) {
        return result.gainOver(other.result, metric);
    }

    /** Share of the candidates that anybody got, 0 to 1. */
    double coverage() {
        return result.rankings().stream().flatMapToInt(IntStream::of).distinct().count()
                / (double) Math.max(1, candidates);
    }

    /** The names and values in the model registry and in events. */
    Map<String, Double> asMap() {
        return Map.of(
                Metric.NDCG_10.key(),
                mean(Metric.NDCG_10),
                Metric.RECALL_10.key(),
                mean(Metric.RECALL_10),
                "coverage",
                coverage(),
                "viewers",
                (double) viewers());
    }
}
