package dev.kinora.recommendation.catalog;

import dev.kinora.events.video.VideoText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking reads of a video.
 *
 * @param video null for a video of which nothing but its id is known any more
 * @param family that of all videos with its pictures; null if no other has them
 */
public record CatalogEntry(
        UUID id,
        boolean listed,
        long version,
        @Nullable Described video,
        Counted counts,
        @Nullable UUID family) {

    /** What its creator published. */
    public record Described(UUID creator, VideoText text, Instant publishedAt, boolean adultsOnly) {}

    /**
     * What viewers did with it.
     *
     * @param liking viewers who showed that they liked it in any way
     * @param thisYear the same viewers, each half per year since, at {@code decayedAt}
     * @param thisWeek the same viewers, each half per week since, at {@code decayedAt}
     */
    public record Counted(VideoCounts counts, long liking, double thisYear, double thisWeek, Instant decayedAt) {}
}
