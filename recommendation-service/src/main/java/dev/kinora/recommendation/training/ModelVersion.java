package dev.kinora.recommendation.training;

import dev.kinora.recommendation.ranking.Arm;
import io.swagger.v3.oas.annotations.media.Schema;
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
        Arm arm,
        ModelState state,
        Corpus corpus,

        @Schema(
                description =
                        "Measures by name, which may change with the evaluation; those of the model that was live then"
                                + " have the prefix live.",
                example = "{\"ndcg10\": 0.31, \"live.ndcg10\": 0.29}")
        Map<String, Double> metrics,

        String reason,
        Instant trainedAt,
        @Nullable Instant activatedAt) {

    /** Size of the training data: videos and terms. */
    record Corpus(int documents, int terms) {}
}
