package dev.kinora.moderation.accounthold;

import java.util.UUID;

/** An account is held or not held any more. It is announced within the service and in the transaction of the change. */
public record AccountHoldChanged(UUID accountId) {}
