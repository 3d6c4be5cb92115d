package dev.kinora.recommendation.engagement;

import dev.kinora.recommendation.ranking.Matter;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a viewer asked for less of.
 *
 * @param since when they first asked
 */
public record TurnDown(UUID id, Matter matter, Instant since) {}
