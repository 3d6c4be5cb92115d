package dev.kinora.recommendation.training;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trained model.
 *
 * @param metrics its metrics on held-out interactions, and those of the model live at the time with the prefix "live."
 * @param reason why it was activated or not
 */
record ModelVersion(
        UUID id,
        String arm,
        ModelState state,
        Corpus corpus,
        Map<String, Double> metrics,
        String reason,
        Instant trainedAt,
        @Nullable Instant activatedAt) {

    /** Size of the training data: videos and terms. */
    record Corpus(int documents, int terms) {}
}
