package dev.kinora.moderation.sampling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rates with the salt of their hashes. They apply to decisions from an instant on, until the next version does.
 *
 * @param version 0 for those that come with the service
 * @param salt nobody who posts something can compute whether it will be drawn
 * @param createdBy handle; null for version 0 and for an erased account
 */
record SamplingVersion(
        long version,
        SamplingRates rates,
        String salt,
        Instant inForceAt,
        @Nullable String createdBy) {}
