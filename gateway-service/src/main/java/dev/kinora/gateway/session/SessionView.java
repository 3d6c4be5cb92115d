package dev.kinora.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param lastUsedAt exact to five minutes
 * @param address from where it signed in; empty for sessions older than this record
 * @param agent what the client called itself when it signed in
 * @param current whether this request was made in it
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
