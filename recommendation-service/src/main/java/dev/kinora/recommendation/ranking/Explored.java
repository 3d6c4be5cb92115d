package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;

/**
 * A video that was drawn to explore.
 *
 * @param arm key of the arm it was drawn from
 * @param sampled the chance of being enjoyed that Thompson sampling drew for its arm, 0 to 1
 */
public record Explored(CatalogVideo video, String arm, double sampled) {}
