package dev.kinora.moderation.decision;

import java.util.UUID;

/**
 * A decision was stored. It is announced within the service and in the transaction of the decision: who listens takes part
 * in it, or fails it.
 *
 * @param id of the decision
 */
public record DecisionRecorded(UUID id, NewDecision made) {}
