package dev.kinora.recommendation.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A changed video; null if it is not listed now. */
record CatalogChange(UUID id, @Nullable CatalogVideo listed) {}
