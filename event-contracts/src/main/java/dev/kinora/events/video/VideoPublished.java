package dev.kinora.events.video;

import java.time.Instant;
import java.util.UUID;

/** The video is visible to others. Sent again when its text changes. Visibility is PUBLIC, UNLISTED or PRIVATE. */
public record VideoPublished(
        UUID videoId,
        VideoAuthor author,
        VideoText text,
        VideoMedia media,
        Instant publishedAt,
        String visibility,
        long version)
        implements VideoEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
