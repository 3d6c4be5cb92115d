package dev.kinora.moderation.review.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the routing rules, without the rules.
 *
 * @param by handle of the author; null if the account was erased
 * @param restoredFrom the earlier version whose rules it has; null for new ones
 */
record RoutingChange(
        long version,
        Instant createdAt,
        @Nullable String by,
        @Nullable Long restoredFrom) {}
