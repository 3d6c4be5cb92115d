package dev.kinora.recommendation.verification;

import dev.kinora.recommender.text.ItemText;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalog says now of the videos of a slate. */
record CatalogTexts(Map<UUID, Entry> entries) {

    /**
     * A row.
     *
     * @param version rises with each change
     * @param owner null for a video whose owner was erased
     * @param text null if it was erased
     */
    record Entry(
            long version, @Nullable UUID owner, @Nullable ItemText text) {}

    /**
     * The text of a video.
     *
     * @throws MissingException if it is not that of then
     */
    ItemText text(UUID video, long version) {
        var text = entry(video, version).text();
        if (text == null) {
            throw new MissingException("a text was erased");
        }
        return text;
    }

    /**
     * The owner of a video.
     *
     * @throws MissingException if it is not known any more
     */
    UUID owner(UUID video, long version) {
        var owner = entry(video, version).owner();
        if (owner == null) {
            throw new MissingException("an owner was erased");
        }
        return owner;
    }

    private Entry entry(UUID video, long version) {
        var entry = entries.get(video);
        if (entry == null || entry.version() != version) {
            throw new MissingException("a text has changed since");
        }
        return entry;
    }
}
