package dev.kinora.recommender.data;

import dev.kinora.recommender.text.ItemText;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be recommended.
 *
 * @param id its name in the data set or catalog
 * @param publishedAt milliseconds since 1970-01-01T00:00:00Z; null if that is unknown
 */
public record Item(String id, ItemText text, @Nullable Long publishedAt) {

    /** The category; null if it has none. */
    public @Nullable String category() {
        return text.category();
    }
}
