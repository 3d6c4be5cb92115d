package dev.kinora.moderation.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy as it is listed.
 *
 * @param createdBy handle of the administrator who wrote its rules; null for the version that comes with the service and
 *     for erased accounts
 * @param publishedBy handle of the administrator who put it in force, if that was somebody else
 * @param restoredFrom the earlier version whose rules it has; null for new rules
 */
record PolicyChange(
        long version,
        Publishing publishing,
        @Nullable String createdBy,
        @Nullable String publishedBy,
        @Nullable Long restoredFrom,
        Instant createdAt) {}
