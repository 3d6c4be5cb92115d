package dev.kinora.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param lastUsedAt exact to five minutes
 * @param address address of the sign-in; empty for sessions from before it was recorded
 * @param agent user agent at the sign-in
 * @param current whether it is the session of this request
 */
record SessionView(
        UUID id,
        SessionKind kind,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String address,
        @Nullable String agent,
        boolean current) {}
