package dev.kinora.events.engagement;

import java.time.Instant;
import java.util.UUID;

/** A signed-in viewer did something. Times are in milliseconds, 0 where they do not apply. */
public record EngagementRecorded(
        UUID engagementId,
        UUID userId,
        EngagementKind kind,
        EngagementTarget target,
        long watchedMs,
        long durationMs,
        Instant at)
        implements EngagementEvent {

    @Override
    public String key() {
        return userId.toString();
    }
}
