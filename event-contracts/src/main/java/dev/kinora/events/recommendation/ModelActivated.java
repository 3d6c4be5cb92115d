package dev.kinora.events.recommendation;

import java.time.Instant;
import java.util.UUID;

/** A model version was activated and ranks from now on. */
public record ModelActivated(UUID modelId, String arm, Instant at) implements RecommendationEvent {

    @Override
    public String key() {
        return arm;
    }

    @Override
    public String subject() {
        return modelId.toString();
    }
}
