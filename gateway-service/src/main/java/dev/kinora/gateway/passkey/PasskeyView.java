package dev.kinora.gateway.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label name given by the owner
 * @param lastUsedAt last sign-in with it; null if there was none
 * @param backedUp whether it is copied to other devices, as password managers do
 */
record PasskeyView(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt, boolean backedUp) {}
