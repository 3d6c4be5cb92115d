package dev.kinora.recommendation.engagement;

import java.time.Instant;
import java.util.UUID;

/** A viewer watched a video, with the weight of all they did with it. */
public record Interaction(UUID userId, UUID videoId, double weight, Instant at) {}
