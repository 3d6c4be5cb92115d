package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that this instance holds until its lease ends.
 *
 * @param payload the event that asked for it, JSON
 * @param progress what an earlier attempt had already found out, JSON
 * @param attempt 1 for the first one
 */
public record LeasedJob(
        UUID id,
        ContentRef content,
        String payload,
        @Nullable String progress,
        int attempt,
        Instant createdAt) {}
