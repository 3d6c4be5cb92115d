package dev.kinora.moderation.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision was stored. It is announced within the service and in the transaction of the decision: who listens takes part
 * in it, or fails it.
 *
 * @param id of the decision
 * @param at when it was made
 */
public record DecisionRecorded(UUID id, NewDecision made, Instant at) {}
