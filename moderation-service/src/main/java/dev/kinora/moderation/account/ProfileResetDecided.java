package dev.kinora.moderation.account;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.UUID;

/**
 * A person decided that the profile of an account loses the words of its owner. It is announced within the service and in
 * the transaction of the decision.
 */
public record ProfileResetDecided(UUID accountId, UUID caseId, ReasonCode reason) {}
