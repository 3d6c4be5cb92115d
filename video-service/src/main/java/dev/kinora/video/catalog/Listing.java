package dev.kinora.video.catalog;

import java.time.Instant;
import java.util.UUID;

/** Said inside the service, in the transaction of the change: whether a video stands in lists and search now. */
public sealed interface Listing {

    /** The video stands in lists, with these words. */
    record Listed(UUID videoId, String text, Instant publishedAt) implements Listing {}

    /** The video does not stand in lists. */
    record Unlisted(UUID videoId) implements Listing {}
}
