package dev.kinora.events.video;

import dev.kinora.events.moderation.Restrictions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The video is visible to others. Sent again when its text changes. Visibility is PUBLIC, UNLISTED or PRIVATE.
 *
 * @param restrictions what moderation takes from it: AGE_GATE must be shown to confirmed adults only, LABEL is shown before
 *     it plays; null without any, and in records of earlier versions
 */
public record VideoPublished(
        UUID videoId,
        VideoAuthor author,
        VideoText text,
        VideoMedia media,
        Instant publishedAt,
        String visibility,
        long version,
        @Nullable Restrictions restrictions)
        implements VideoEvent {

    /** A video without restrictions. */
    public VideoPublished(
            UUID videoId,
            VideoAuthor author,
            VideoText text,
            VideoMedia media,
            Instant publishedAt,
            String visibility,
            long version) {
        this(videoId, author, text, media, publishedAt, visibility, version, null);
    }

    @Override
    public String key() {
        return videoId.toString();
    }
}
