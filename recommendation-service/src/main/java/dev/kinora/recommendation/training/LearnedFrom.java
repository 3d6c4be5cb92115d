package dev.kinora.recommendation.training;

import dev.kinora.recommender.data.Dataset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model is learned from.
 *
 * @param dataset without the names of the viewers
 * @param videos the item with the number i is the i-th video
 * @param until when it was read
 */
record LearnedFrom(Dataset dataset, List<UUID> videos, Instant until) {

    LearnedFrom {
        videos = List.copyOf(videos);
    }

    /** The instant of the oldest interaction; null if there is none. */
    @Nullable Instant oldest() {
        var interactions = dataset.interactions();
        var oldest = IntStream.range(0, interactions.size())
                .mapToLong(interactions::time)
                .min();
        return oldest.isEmpty() ? null : Instant.ofEpochMilli(oldest.getAsLong());
    }
}
