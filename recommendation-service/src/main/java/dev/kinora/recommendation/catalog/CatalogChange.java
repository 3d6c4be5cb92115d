package dev.kinora.recommendation.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A video that changed, as it may be recommended now; null if it may not. */
record CatalogChange(UUID id, @Nullable CatalogVideo listed) {}
