package dev.kinora.recommendation.parameters;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that were in force.
 *
 * @param version 0 for the values of a fresh installation
 * @param changedAt since when; null for those
 */
@Schema(name = "RankingParametersVersion")
record ParametersVersion(long version, @Nullable Instant changedAt, RankingParameters parameters) {}
