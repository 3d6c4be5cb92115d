package dev.kinora.preference.engagement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One engagement reported by a client.
 *
 * @param eventId id that the client creates per engagement; a repeated id is a duplicate
 * @param type kind of engagement
 * @param videoId the video; optional only for a search
 * @param watchedMs time watched, including repeats; at most a day
 * @param durationMs length of the video; at most a day
 * @param recommendationId the feed item that led to it, if any
 * @param at time by the clock of the client; absent = now
 */
record EngagementReport(
        @NotNull UUID eventId,
        @NotNull ClientEngagement type,
        @Nullable UUID videoId,
        @Nullable @PositiveOrZero @Max(DAY_MS) Long watchedMs,
        @Nullable @PositiveOrZero @Max(DAY_MS) Long durationMs,
        @Nullable UUID recommendationId,
        @Nullable Instant at) {

    private static final long DAY_MS = 86_400_000L;

    @JsonIgnore
    @AssertTrue(message = "videoId is required except for a search") boolean isTargetPresent() {
        return videoId != null || type == ClientEngagement.SEARCH;
    }
}
