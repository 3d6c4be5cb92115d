package dev.kinora.events.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a video. Hashtags come without the hash sign; the category is one of the nineteen or absent.
 *
 * @param captions absent where there are none, and in records from before there were captions
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

    /** The words of a video without captions. */
    public VideoText(String title, String description, List<String> hashtags, @Nullable String category) {
        this(title, description, hashtags, category, null);
    }
}
