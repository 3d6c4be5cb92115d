package dev.kinora.recommendation.training;

import org.jspecify.annotations.Nullable;

/**
 * How far the process of a training is.
 *
 * @param done share of the phases that are done, 0 to 1
 * @param memoryBytes most memory that it has used; null where the system does not tell
 */
record WorkerState(
        TrainingPhase phase, double done, @Nullable Long memoryBytes) {}
