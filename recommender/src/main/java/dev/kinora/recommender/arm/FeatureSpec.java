package dev.kinora.recommender.arm;

import dev.kinora.recommender.model.ItemModel;
import dev.kinora.recommender.model.Neighbors;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.model.Sequences;
import java.time.Duration;

/** Which feature to train, and how. */
public sealed interface FeatureSpec {

    /** Likes of all time, on a logarithmic scale. */
    record AllTimePopularity() implements FeatureSpec {}

    /** Likes of a window before now, on a logarithmic scale. */
    record WindowPopularity(Duration window) implements FeatureSpec {}

    /** Likes that count half per half-life of their age, on a logarithmic scale. */
    record DecayedPopularity(Duration halfLife) implements FeatureSpec {}

    /** The linear item model. */
    record LinearItems(ItemModel.Parameters parameters, Recency recency) implements FeatureSpec {}

    /** The linear model of sequences. */
    record NextItems(Sequences.Parameters parameters, Recency recency) implements FeatureSpec {}

    /** Cosines of items that the same users liked. */
    record NearItems(Neighbors.Parameters parameters, Recency recency) implements FeatureSpec {}

    /**
     * Words in common.
     *
     * @param terms number of the viewer's heaviest terms that count
     */
    record Words(Recency recency, int terms) implements FeatureSpec {}

    /** The category similarity of the arm {@code seed}. */
    record SeedCategories() implements FeatureSpec {}

    /** The engagement of the arm {@code seed}. */
    record SeedEngagement() implements FeatureSpec {}
}
