package dev.kinora.moderation.account;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.UUID;

/**
 * A person decided that the profile of an account loses the words of its owner. It is announced within the service and in
 * the transaction of the decision.
 *
 * @param handle whether the account also gets a neutral handle
 */
public record ProfileResetDecided(UUID accountId, UUID caseId, ReasonCode reason, boolean handle) {}
