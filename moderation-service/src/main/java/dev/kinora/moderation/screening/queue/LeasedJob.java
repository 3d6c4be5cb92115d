package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that this instance holds until its lease ends.
 *
 * @param payload the event that requested it, JSON
 * @param progress results of earlier attempts, JSON; null if there are none
 * @param attempt number of this attempt, from 1
 */
public record LeasedJob(
        UUID id,
        ContentRef content,
        String payload,
        @Nullable String progress,
        int attempt,
        int deferrals,
        @Nullable Instant deferredSince,
        Instant createdAt) {}
