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
 * @param metrics its metrics on held-out interactions, those of the weights that were live at
 *     the time with the prefix "live.", and those of the popularity of seven days with "popularity7d."
 * @param reason why it was activated or not
 */
record ModelVersion(
        UUID id,
        Arm arm,
        ModelState state,
        Corpus corpus,

        @Schema(
                description =
                        "Measures by name, which may change with the evaluation; those of the weights that were live"
                                + " then have the prefix live., those of what was liked most in the last seven days the"
                                + " prefix popularity7d.",
                example = "{\"ndcg@10\": 0.31, \"live.ndcg@10\": 0.29, \"popularity7d.ndcg@10\": 0.22}")
        Map<String, Double> metrics,

        String reason,
        Instant trainedAt,
        @Nullable Instant activatedAt) {

    /** Size of the training data: videos and terms. */
    record Corpus(int documents, int terms) {}
}
