package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalogue.CatalogueVideo;

/**
 * A video that was drawn to explore.
 *
 * @param arm key of the arm it was drawn from
 * @param propensity chance that this video was drawn for this slot, over 0 up to 1
 * @param sampled the chance of being enjoyed that Thompson sampling drew for its arm, 0 to 1
 */
public record Explored(CatalogueVideo video, String arm, double propensity, double sampled) {}
