package dev.kinora.recommendation.training;

import dev.kinora.recommender.data.Dataset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
}
