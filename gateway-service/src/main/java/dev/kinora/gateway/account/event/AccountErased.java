package dev.kinora.gateway.account.event;

import java.util.UUID;

/** An account is being erased; every feature deletes its data about it in the same transaction. */
public record AccountErased(UUID accountId) {}
