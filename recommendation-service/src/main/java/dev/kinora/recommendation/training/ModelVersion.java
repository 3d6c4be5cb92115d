package dev.kinora.recommendation.training;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.artifact.Artifact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trained model.
 *
 * @param metrics its metrics on held-out interactions, those of the weights that were live at
 *     the time with the prefix "live.", and those of the popularity of seven days with "popularity7d."
 * @param reason why it was activated or not
 * @param passed whether it passed the gate: it was not worse than what was live; null where that was not stored
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
        @Nullable Boolean passed,
        Origin origin,
        Instant trainedAt,
        @Nullable Instant activatedAt) {

    /**
     * What it was made from. Models of before say less.
     *
     * @param schema version of the format of its file
     * @param dataFrom instant of the oldest interaction that it learned from
     * @param dataUntil nothing newer was known to it
     * @param parameters what the training was limited and judged by, by name
     * @param weights learned weights of the features of the score, by name
     * @param trainingSeconds how long the training took
     * @param sha256 of its file, in hexadecimal digits
     * @param bytes size of its file
     */
    @Schema(name = "ModelOrigin")
    record Origin(
            @Nullable Integer schema,
            @Nullable Instant dataFrom,
            @Nullable Instant dataUntil,
            @Nullable Long interactions,
            Map<String, Double> parameters,
            Map<String, Double> weights,
            @Nullable Double trainingSeconds,

            @Schema(pattern = "[0-9a-f]{64}") String sha256,
            long bytes) {

        /** Of one that was made elsewhere, from what is not known here, before its file is known. */
        static Origin elsewhere(Artifact artifact, Map<String, Double> parameters, Duration took) {
            return new Origin(
                    Artifact.SCHEMA,
                    null,
                    artifact.trainedUntil(),
                    null,
                    parameters,
                    weights(artifact),
                    took.toMillis() / 1000.0,
                    "",
                    0);
        }

        private static Map<String, Double> weights(Artifact artifact) {
            var weights = new LinkedHashMap<String, Double>();
            artifact.model().arm().parts().forEach(part -> weights.put(part.name(), part.weight()));
            return weights;
        }

        /** Before its file is known. */
        static Origin of(LearnedFrom learnedFrom, Artifact artifact, Map<String, Double> parameters, Duration took) {
            return new Origin(
                    Artifact.SCHEMA,
                    learnedFrom.oldest(),
                    learnedFrom.until(),
                    (long) learnedFrom.dataset().interactions().size(),
                    parameters,
                    weights(artifact),
                    took.toMillis() / 1000.0,
                    "",
                    0);
        }
    }

    /** Size of the training data: videos and terms. */
    record Corpus(int documents, int terms) {}
}
