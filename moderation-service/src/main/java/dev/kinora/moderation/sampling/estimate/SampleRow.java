package dev.kinora.moderation.sampling.estimate;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.sampling.Stratum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw with its answer.
 *
 * @param outcome what had been decided; for a case with a known answer that answer
 * @param stage the stage with the highest score; null without one
 * @param by who had decided; null for a machine and an erased account
 * @param at when that was
 * @param state how far it is
 * @param answer null unless it is answered
 */
record SampleRow(
        Stratum stratum,
        Outcome outcome,
        ReasonCode reason,
        @Nullable String stage,
        @Nullable Actor by,
        Instant at,
        double propensity,
        State state,
        @Nullable Answer answer) {

    enum State {
        WAITING,
        ANSWERED,
        /** The content went or changed, or the answer was taken back. */
        LOST
    }

    /**
     * An answer.
     *
     * @param by null for an erased account
     */
    record Answer(
            Outcome outcome, ReasonCode reason, @Nullable Actor by, Instant at) {}
}
