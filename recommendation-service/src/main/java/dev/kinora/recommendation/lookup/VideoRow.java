package dev.kinora.recommendation.lookup;

import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.feed.Showings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the recommender knows a video.
 *
 * @param modelId the model that this replica ranks with; null without one
 * @param indexed null if the index of this replica does not list it
 * @param triedAs as one of which it may be tried out; null if it is not among those that may be, until others are drawn
 * @param shown logged slots of the last seven days
 */
record VideoRow(
        UUID id,
        About about,
        boolean listed,
        VideoCounts counts,
        @Nullable UUID modelId,
        @Nullable Indexed indexed,
        @Nullable TriedAs triedAs,
        List<Showings.ShownBy> shown) {

    /** What was published. */
    record About(
            String title,
            UUID ownerId,
            String ownerHandle,
            @Nullable String category,
            Instant publishedAt,
            boolean adultsOnly,
            boolean limited,
            long version) {}

    /**
     * What a ranking reads of it.
     *
     * @param version of the catalog from which it was read
     * @param liking viewers who liked it, by any sign
     * @param thisWeek the same, each half per week since
     * @param place among the {@code listed} videos by {@code thisWeek}, from 1 on; equal ones share a place
     * @param words the heaviest words, each with a weight of 0 to 1
     * @param links what a like of it speaks for most, by the parts of the model that know it
     */
    record Indexed(
            long version, double liking, double thisWeek, int place, int listed, List<Word> words, List<Links> links) {}

    record Word(String word, double weight) {}

    /** The videos for which one part of the model says most. */
    record Links(String part, List<LinkedVideo> videos) {}

    /**
     * One of them.
     *
     * @param title null if it is not listed any more
     */
    record LinkedVideo(UUID id, @Nullable String title, double weight) {}

    /**
     * A kind of video that is tried out as one.
     *
     * @param key category, age and audience of the creator
     * @param enjoyed posterior mean of the share of enjoyed slots
     */
    record TriedAs(String key, double enjoyed) {}
}
