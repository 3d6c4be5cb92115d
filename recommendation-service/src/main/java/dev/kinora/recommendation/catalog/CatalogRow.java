package dev.kinora.recommendation.catalog;

/** A video as it is stored, and whether it may be shown. */
record CatalogRow(CatalogVideo video, boolean listed) {}
