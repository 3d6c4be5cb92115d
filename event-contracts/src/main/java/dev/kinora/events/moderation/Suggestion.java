package dev.kinora.events.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metadata that screening suggests for a video: one of the nineteen categories or none, and hashtags. */
public record Suggestion(@Nullable String category, List<String> hashtags) {

    public Suggestion {
        hashtags = List.copyOf(hashtags);
    }
}
