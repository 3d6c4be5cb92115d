package dev.kinora.events.video;

import java.time.Instant;
import java.util.UUID;

/** The video may be seen by others. Sent again when its words change. Visibility is PUBLIC, UNLISTED or PRIVATE. */
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
