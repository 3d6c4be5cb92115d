package dev.kinora.recommender.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an item by where they stand, because they do not weigh the same.
 *
 * @param category null if it has none
 * @param captions what is spoken; empty if that is unknown
 */
public record ItemText(
        String title,
        String description,
        List<String> hashtags,
        @Nullable String category,
        String captions) {

    public ItemText {
        hashtags = List.copyOf(hashtags);
    }

    /** A text in one piece. */
    public static ItemText of(String text, @Nullable String category) {
        return new ItemText(text, "", List.of(), category, "");
    }
}
