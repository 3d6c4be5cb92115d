package dev.kinora.recommendation.training;

import java.util.Map;

/** What the process of a training says of the model that it has written. */
record TrainedModel(
        ModelVersion.Corpus corpus, ModelVersion.Origin origin, Map<String, Double> metrics, Verdict verdict) {

    TrainedModel {
        metrics = Map.copyOf(metrics);
    }
}
