package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An engagement with a video whose category is known.
 *
 * @param watchedEnough whether by then so much was watched that it counts as a view
 */
public record CategorizedEngagement(
        UUID videoId, String category, EngagementKind kind, boolean watchedEnough, Instant at) {}
