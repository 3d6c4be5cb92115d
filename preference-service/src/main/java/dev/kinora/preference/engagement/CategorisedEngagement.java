package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementKind;
import java.time.Instant;
import java.util.UUID;

/** An engagement with a video whose category is known. */
public record CategorisedEngagement(UUID videoId, String category, EngagementKind kind, Instant at) {}
