package dev.kinora.recommendation.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * A viewer wants nothing to be known any more of what they did before an instant. Published in the transaction that stores it.
 */
public record ProfileForgotten(UUID userId, Instant before) {}
