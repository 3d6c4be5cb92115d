package dev.kinora.recommendation.catalog;

import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published video with everything that a feed item shows.
 *
 * @param restrictions what moderation takes from it; null for nothing
 */
public record CatalogVideo(
        UUID id,
        VideoAuthor author,
        VideoText text,
        VideoMedia media,
        Instant publishedAt,
        VideoCounts counts,
        long version,
        @Nullable Restrictions restrictions) {

    /** Category of videos that have none. */
    public static final String NO_CATEGORY = "None";

    /** A video without restrictions. */
    public CatalogVideo(
            UUID id,
            VideoAuthor author,
            VideoText text,
            VideoMedia media,
            Instant publishedAt,
            VideoCounts counts,
            long version) {
        this(id, author, text, media, publishedAt, counts, version, null);
    }

    /** Whether only confirmed adults may be shown it. */
    public boolean isForAdults() {
        return restrictions != null && restrictions.contains(Restriction.AGE_GATE);
    }

    /** The category, or {@link #NO_CATEGORY}. */
    public String category() {
        var category = text.category();
        return category == null ? NO_CATEGORY : category;
    }
}
