package dev.kinora.events.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a video. Hashtags have no hash sign; the category is one of the nineteen or absent.
 *
 * @param captions absent if there are none, and in events of earlier versions
 */
public record VideoText(
        String title,
        String description,
        List<String> hashtags,
        @Nullable String category,
        @Nullable CaptionText captions) {

    public VideoText {
        hashtags = List.copyOf(hashtags);
    }

    /** The text of a video without captions. */
    public VideoText(String title, String description, List<String> hashtags, @Nullable String category) {
        this(title, description, hashtags, category, null);
    }
}
