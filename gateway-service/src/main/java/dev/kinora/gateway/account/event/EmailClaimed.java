package dev.kinora.gateway.account.event;

import java.util.UUID;

/** An account claims a mailbox, which has to be confirmed. */
public record EmailClaimed(UUID accountId, String email) {}
