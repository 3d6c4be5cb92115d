package dev.kinora.gateway.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner calls it
 * @param lastUsedAt null when nobody has signed in with it yet
 * @param backedUp whether its keeper has copied it to other devices, as password managers do
 */
record PasskeyView(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt, boolean backedUp) {}
