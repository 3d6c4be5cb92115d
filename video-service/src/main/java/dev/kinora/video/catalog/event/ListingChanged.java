package dev.kinora.video.catalog.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Internal event, published in the transaction of the change: a video is listed or no longer listed. */
public sealed interface ListingChanged {

    /** The video is listed, with this text, these normalized hashtags and perhaps a category. */
    record Listed(
            UUID videoId,
            String text,
            List<String> hashtags,
            @Nullable String category,
            Instant publishedAt) implements ListingChanged {

        public Listed {
            hashtags = List.copyOf(hashtags);
        }
    }

    /** The video is not listed. */
    record Unlisted(UUID videoId) implements ListingChanged {}
}
