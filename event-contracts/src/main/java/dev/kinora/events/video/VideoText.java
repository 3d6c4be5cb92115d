package dev.kinora.events.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a video. Hashtags come without the hash sign; the category is one of the nineteen or absent. */
public record VideoText(
        String title,
        String description,
        List<String> hashtags,
        @Nullable String category) {

    public VideoText {
        hashtags = List.copyOf(hashtags);
    }
}
