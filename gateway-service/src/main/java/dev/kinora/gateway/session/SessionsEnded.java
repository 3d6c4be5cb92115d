package dev.kinora.gateway.session;

import java.util.UUID;

/** At least one session of this account has just ended; what is open in its name must be looked at again. */
public record SessionsEnded(UUID accountId) {}
