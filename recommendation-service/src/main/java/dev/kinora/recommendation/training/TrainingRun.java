package dev.kinora.recommendation.training;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training that runs or has ended.
 *
 * @param phase what it does, or did when it ended
 * @param done share of its phases that are done, 0 to 1; they take different times
 * @param end null while it runs
 * @param memoryBytes most memory that its process has used so far; null where the system does not tell
 */
record TrainingRun(
        UUID id,
        Instant startedAt,
        TrainingPhase phase,

        @Schema(minimum = "0", maximum = "1") double done,

        @Nullable Long memoryBytes,
        @Nullable End end) {

    boolean endedAs(TrainingOutcome outcome) {
        return end != null && end.outcome() == outcome;
    }

    /**
     * How it ended.
     *
     * @param lastLines what its process printed besides its progress, the first and the last lines; null unless it failed
     * @param modelId its model; null if there is none
     */
    @Schema(name = "TrainingEnd")
    record End(
            Instant at,
            TrainingOutcome outcome,
            String reason,
            @Nullable String lastLines,
            @Nullable UUID modelId) {}
}
