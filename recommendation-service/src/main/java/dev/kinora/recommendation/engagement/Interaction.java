package dev.kinora.recommendation.engagement;

import java.time.Instant;
import java.util.UUID;

/** A viewer watched enough of a video for a view, for the first time at this instant. */
public record Interaction(UUID userId, UUID videoId, Instant at) {}
