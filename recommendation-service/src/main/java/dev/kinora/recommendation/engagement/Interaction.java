package dev.kinora.recommendation.engagement;

import java.time.Instant;
import java.util.UUID;

/** The first view of a video by a viewer. */
public record Interaction(UUID userId, UUID videoId, Instant at) {}
