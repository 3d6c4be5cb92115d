package dev.kinora.recommendation.training;

import dev.kinora.recommender.evaluation.ArmResult;
import dev.kinora.recommender.evaluation.Estimate;
import dev.kinora.recommender.evaluation.Metric;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a ranking foretold what viewers liked later.
 *
 * @param result rankings and hits, by viewer; those of two rankings that are compared are of the same viewers
 * @param candidates number of videos that could have been recommended
 */
record Measured(ArmResult result, int candidates) {

    private static final int TOP = 10;

    int viewers() {
        return result.hits().size();
    }

    double mean(Metric metric) {
        return result.mean(metric).value();
    }

    /** How much more this ranking has of a metric, with the interval of the paired differences. */
    Estimate gainOver(Measured other, Metric metric) {
        return result.gainOver(other.result, metric);
    }

    /** Share of the candidates that anybody got among the first ten, 0 to 1. */
    double coverage() {
        return result.rankings().stream()
                        .flatMapToInt(ranking -> Arrays.stream(ranking).limit(TOP))
                        .distinct()
                        .count()
                / (double) Math.max(1, candidates);
    }

    /** The names and values in the model registry and in events. */
    Map<String, Double> asMap() {
        var all = new HashMap<>(Map.of("coverage", coverage(), "viewers", (double) viewers()));
        for (var metric : List.of(Metric.NDCG_10, Metric.RECALL_10)) {
            var mean = result.mean(metric);
            all.put(metric.key(), mean.value());
            all.put(metric.key() + ".low", mean.low());
            all.put(metric.key() + ".high", mean.high());
        }
        return all;
    }
}
