package dev.kinora.moderation.decision;

import java.util.UUID;

/**
 * Somebody has taken back a decision of their own. It is announced within the service and in the transaction of the decision that
 * brings back what was in force before.
 *
 * @param id of the decision that was taken back
 * @param by the decision that replaces it
 */
public record DecisionTakenBack(UUID id, UUID by) {}
