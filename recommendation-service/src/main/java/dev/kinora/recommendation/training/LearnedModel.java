package dev.kinora.recommendation.training;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The live model of the arm {@code hybrid}, for everybody.
 *
 * @param sha256 of its file, in hexadecimal digits
 * @param dataFrom instant of the oldest interaction that it learned from; null where that was not stored
 * @param dataUntil nothing newer was known to it; null where that was not stored
 * @param weights what each part of the score counts, as it was learned
 * @param metrics how well it foretold what viewers liked later, with 95 % intervals
 */
@Schema(name = "LearnedModel")
public record LearnedModel(
        UUID id,
        @Schema(pattern = "[0-9a-f]{64}") String sha256,
        Instant trainedAt,
        @Nullable Instant dataFrom,
        @Nullable Instant dataUntil,
        Map<String, Double> weights,
        Map<String, Double> metrics) {

    static LearnedModel of(ModelVersion version) {
        var origin = version.origin();
        return new LearnedModel(
                version.id(),
                origin.sha256(),
                version.trainedAt(),
                origin.dataFrom(),
                origin.dataUntil(),
                origin.weights(),
                version.metrics());
    }
}
