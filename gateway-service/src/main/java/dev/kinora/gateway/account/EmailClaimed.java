package dev.kinora.gateway.account;

import java.util.UUID;

/** Somebody says that this mailbox is theirs, and is to prove it. */
public record EmailClaimed(UUID accountId, String email) {}
