package dev.kinora.gateway.session;

import java.util.UUID;

/** At least one session of this account has ended; its open streams must be checked. */
public record SessionsEnded(UUID accountId) {}
