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
 * One engagement as a client reports it.
 *
 * @param eventId made by the client once per engagement; a repeat with the same id is a duplicate
 * @param type what the viewer did
 * @param videoId the video; may be absent only for a search
 * @param watchedMs time watched, repeats included; at most a day
 * @param durationMs length of the video; at most a day
 * @param recommendationId the feed entry that led here, if any
 * @param at when, by the clock of the client; now if absent
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
    @AssertTrue(message = "videoId is needed for everything but a search") boolean isTargetPresent() {
        return videoId != null || type == ClientEngagement.SEARCH;
    }
}
