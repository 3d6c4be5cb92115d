package dev.kinora.recommendation.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who can be shown a video, without a word about any viewer.
 *
 * @param listed whether feeds may show it
 * @param adultsOnly whether only confirmed adults are shown it
 * @param limited whether moderation limits its reach to its link and its creator's page
 * @param standing how the ranking knows it; null if the index of this replica does not list it
 * @param days over which {@code shown} is counted
 */
record Reach(
        UUID videoId,
        boolean listed,
        Instant publishedAt,
        boolean adultsOnly,
        boolean limited,
        @Nullable Standing standing,
        int days,
        List<Showings.ShownBy> shown) {

    Reach {
        shown = List.copyOf(shown);
    }

    /**
     * How the ranking knows it.
     *
     * @param words number of words that its texts give
     * @param place among all listed videos by how many viewers liked them this week, from 1 on; equal ones share a place
     * @param listed number of listed videos
     * @param copyOf the oldest listed video with the same pictures, which others are shown instead; null if it is this one
     */
    record Standing(
            int words, int place, int listed, @Nullable UUID copyOf) {}
}
