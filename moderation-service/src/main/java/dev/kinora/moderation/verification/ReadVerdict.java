package dev.kinora.moderation.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record of assessments, or why it cannot be read.
 *
 * @param stored null if it cannot be read
 * @param failure null if it can be read
 */
public record ReadVerdict(
        UUID id,
        Instant assessedAt,
        @Nullable StoredVerdict stored,
        @Nullable String failure) {}
