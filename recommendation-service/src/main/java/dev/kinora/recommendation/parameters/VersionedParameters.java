package dev.kinora.recommendation.parameters;

/**
 * The parameters with their version.
 *
 * @param version 0 for the defaults; increases by one with every change
 */
public record VersionedParameters(long version, RankingParameters parameters) {}
