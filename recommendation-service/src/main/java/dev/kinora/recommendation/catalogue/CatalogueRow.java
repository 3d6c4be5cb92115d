package dev.kinora.recommendation.catalogue;

/** A video as it is stored, and whether it may be shown. */
record CatalogueRow(CatalogueVideo video, boolean listed) {}
