package dev.kinora.recommender.arm;

import dev.kinora.recommender.index.Engagement;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.online.OnlineParameters;
import java.time.Duration;

/** Which feature to train, and how. */
public sealed interface FeatureSpec {

    /** Likes of a span, on a logarithmic scale. */
    record Popular(Span span) implements FeatureSpec {}

    /** Likes of a window before now, on a logarithmic scale; a baseline that no feed uses. */
    record PopularInWindow(Duration window) implements FeatureSpec {}

    /** The engagement of an item, which fades with its age. */
    record HotNow(Duration halfLife, Engagement.Weights weights) implements FeatureSpec {}

    /** The newness of an item. */
    record Fresh(Duration halfLife) implements FeatureSpec {}

    /** Links from the viewer's history. */
    record Linked(LinkTraining training, HistoryWeights history) implements FeatureSpec {}

    /**
     * Words in common.
     *
     * @param terms number of the viewer's heaviest terms that count
     */
    record Words(HistoryWeights history, int terms) implements FeatureSpec {}

    /** Vectors that are learned from the stream. */
    record OnlineTaste(OnlineParameters parameters) implements FeatureSpec {}

    /** Likes against hides, counted from the stream. */
    record OnlineRegard(OnlineParameters parameters) implements FeatureSpec {}

    /** Items that are liked one after the other, counted from the stream. */
    record OnlinePairs(OnlineParameters parameters) implements FeatureSpec {}

    /** The category similarity of the arm {@code seed}. */
    record SeedCategories(HistoryWeights history) implements FeatureSpec {}

    /** The engagement of the arm {@code seed}. */
    record SeedEngagement(Engagement.Weights weights) implements FeatureSpec {}
}
