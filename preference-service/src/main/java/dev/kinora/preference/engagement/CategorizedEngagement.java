package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An engagement with a video whose category is known.
 *
 * @param watchedEnough whether enough was watched for a view by then
 */
public record CategorizedEngagement(
        UUID videoId, String category, EngagementKind kind, boolean watchedEnough, Instant at) {}
