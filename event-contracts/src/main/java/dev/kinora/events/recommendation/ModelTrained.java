package dev.kinora.events.recommendation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A model version was trained, and evaluated on the most recent, held-out engagements. */
public record ModelTrained(UUID modelId, String arm, Map<String, Double> metrics, Instant at)
        implements RecommendationEvent {

    public ModelTrained {
        metrics = Map.copyOf(metrics);
    }

    @Override
    public String key() {
        return arm;
    }

    @Override
    public String subject() {
        return modelId.toString();
    }
}
