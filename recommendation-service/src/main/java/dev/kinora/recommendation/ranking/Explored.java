package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;

/**
 * An exploratory video.
 *
 * @param arm key of the arm from which it was drawn
 * @param sampled value that Thompson sampling drew for the arm, 0 to 1
 */
public record Explored(CatalogVideo video, String arm, double sampled) {}
