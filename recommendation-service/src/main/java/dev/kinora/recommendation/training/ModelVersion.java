package dev.kinora.recommendation.training;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trained model.
 *
 * @param metrics its measures on held-out time, and those of the model that was live then with the prefix "live."
 * @param reason why it was activated, or why not
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

    /** What it was trained on. */
    record Corpus(int documents, int terms) {}
}
