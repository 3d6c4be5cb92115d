package dev.kinora.video.catalog.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Said inside the service, in the transaction of the change: whether a video stands in lists and search now. */
public sealed interface ListingChanged {

    /** The video stands in lists, with these words and normalized hashtags. */
    record Listed(UUID videoId, String text, List<String> hashtags, Instant publishedAt) implements ListingChanged {

        public Listed {
            hashtags = List.copyOf(hashtags);
        }
    }

    /** The video does not stand in lists. */
    record Unlisted(UUID videoId) implements ListingChanged {}
}
