package dev.kinora.recommender.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A part of the value of a feature.
 *
 * @param item the item of the viewer's history that causes it; null for a cause that is not personal
 * @param words what the two have in common, if the feature knows words; may be empty
 * @param value what the value of the feature loses without this cause
 */
public record Cause(@Nullable Integer item, String words, double value) {}
