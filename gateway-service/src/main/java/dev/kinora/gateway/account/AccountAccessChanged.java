package dev.kinora.gateway.account;

import java.util.UUID;

/** What the account may do has changed, or the account is gone: whoever signed in before must sign in again. */
public record AccountAccessChanged(UUID accountId) {}
