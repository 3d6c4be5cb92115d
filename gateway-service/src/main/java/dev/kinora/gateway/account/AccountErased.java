package dev.kinora.gateway.account;

import java.util.UUID;

/** The account is being erased: in the same transaction, whoever stores something about it deletes that. */
public record AccountErased(UUID accountId) {}
