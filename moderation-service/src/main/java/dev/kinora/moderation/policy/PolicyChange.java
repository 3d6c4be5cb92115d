package dev.kinora.moderation.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy as it is listed.
 *
 * @param createdBy handle of the administrator; null for the version that comes with the service and for erased accounts
 */
record PolicyChange(
        long version, Publishing publishing, @Nullable String createdBy, Instant createdAt) {}
