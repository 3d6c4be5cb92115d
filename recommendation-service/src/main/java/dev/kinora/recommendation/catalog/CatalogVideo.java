package dev.kinora.recommendation.catalog;

import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import java.time.Instant;
import java.util.UUID;

/** A published video with everything that a feed item shows. */
public record CatalogVideo(
        UUID id,
        VideoAuthor author,
        VideoText text,
        VideoMedia media,
        Instant publishedAt,
        VideoCounts counts,
        long version) {

    /** Category of videos that have none. */
    public static final String NO_CATEGORY = "None";

    /** The category, or {@link #NO_CATEGORY}. */
    public String category() {
        var category = text.category();
        return category == null ? NO_CATEGORY : category;
    }
}
