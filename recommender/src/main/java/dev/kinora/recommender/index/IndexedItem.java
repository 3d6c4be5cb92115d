package dev.kinora.recommender.index;

import dev.kinora.recommender.text.ItemText;

/**
 * What the index takes in of an item.
 *
 * @param creator number of its creator
 * @param publishedAt milliseconds since 1970-01-01T00:00:00Z
 * @param listed whether it may be recommended at all
 * @param adultsOnly whether only confirmed adults may get it
 */
public record IndexedItem(ItemText text, int creator, long publishedAt, boolean listed, boolean adultsOnly) {}
