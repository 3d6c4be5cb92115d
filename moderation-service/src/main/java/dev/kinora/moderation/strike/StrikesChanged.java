package dev.kinora.moderation.strike;

import java.util.UUID;

/**
 * An account got a strike, or lost one before its time. It is announced within the service and in the transaction of the
 * decision, which holds the lock of the account.
 *
 * @param struck whether it got one
 */
public record StrikesChanged(UUID accountId, boolean struck) {}
