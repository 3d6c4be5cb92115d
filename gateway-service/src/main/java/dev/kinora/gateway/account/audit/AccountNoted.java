package dev.kinora.gateway.account.audit;

import java.util.UUID;

/** An action was recorded about an account, in the transaction that does it. */
public record AccountNoted(UUID accountId, AccountAudit.Action action) {}
