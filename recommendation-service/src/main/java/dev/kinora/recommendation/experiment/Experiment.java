package dev.kinora.recommendation.experiment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experiment.
 *
 * @param version increases by one with every change; also the ETag
 * @param started null for a draft
 * @param ended null until it is stopped or a variant is promoted
 */
record Experiment(
        UUID id,
        long version,
        ExperimentState state,
        Definition definition,
        Deed created,
        @Nullable Deed started,
        @Nullable Ending ended) {

    /**
     * Who did something, and when.
     *
     * @param by account; null for the service itself, which stops what breaks a guardrail, and for an erased account
     */
    record Deed(@Nullable UUID by, Instant at) {}

    /**
     * How an experiment ended.
     *
     * @param promoted the variant that was promoted; null without one
     */
    record Ending(Deed deed, String reason, @Nullable String promoted) {}
}
