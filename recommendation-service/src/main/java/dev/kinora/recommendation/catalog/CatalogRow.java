package dev.kinora.recommendation.catalog;

/** A stored video and whether it is listed. */
record CatalogRow(CatalogVideo video, boolean listed) {}
