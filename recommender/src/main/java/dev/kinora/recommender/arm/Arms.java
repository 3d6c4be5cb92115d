package dev.kinora.recommender.arm;

import dev.kinora.recommender.arm.ArmDefinition.Part;
import dev.kinora.recommender.index.Engagement;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.model.ItemModel;
import dev.kinora.recommender.model.Neighbors;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.model.Sequences;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.pipeline.Weighted.Scale;
import java.time.Duration;
import java.util.List;

/** The arms, and the baselines that they are compared with. */
public final class Arms {

    private static final FeatureSpec LIKED_BY_MOST = new FeatureSpec.Popular(Span.ALL_TIME);

    /** Links that each item keeps: what a page of a feed costs grows with them. */
    private static final int LINKS = 400;

    private static final ItemModel.Parameters ITEMS = new ItemModel.Parameters(200, 3, 4_000, LINKS);
    private static final Recency RECENT = new Recency(5, 0.2);
    private static final Recency LATEST = new Recency(5, 0.05);

    /** What most users liked. */
    public static final ArmDefinition POPULARITY = baseline("popularity", part("popularity", LIKED_BY_MOST, 1));

    /** What most users liked in the last seven days; older likes decide among the rest. */
    public static final ArmDefinition POPULARITY_7D = baseline(
            "popularity-7d",
            part("lately", new FeatureSpec.PopularInWindow(Duration.ofDays(7)), 1),
            part("popularity", LIKED_BY_MOST, 1e-3));

    /** The textbook's cosine of items. */
    public static final ArmDefinition ITEM_KNN = baseline(
            "item-knn", part("neighbors", new FeatureSpec.Linked(Neighbors.Parameters.PLAIN, Recency.NONE), 1));

    /** The published linear item model. */
    public static final ArmDefinition EASE =
            baseline("ease", part("items", new FeatureSpec.Linked(ItemModel.Parameters.PUBLISHED, Recency.NONE), 1));

    /** The ranking of the first version. */
    public static final ArmDefinition SEED = baseline(
            "seed",
            part("category", new FeatureSpec.SeedCategories(Recency.NONE), 0.7),
            new Part(
                    "engagement", new FeatureSpec.SeedEngagement(new Engagement.Weights(1, 2, 0.5)), Scale.RANGE, 0.3));

    /** Words in common, and popularity. */
    public static final ArmDefinition TFIDF = new ArmDefinition(
            "tfidf",
            List.of(
                    part("popularity", LIKED_BY_MOST, 1),
                    part("content", new FeatureSpec.Words(LATEST, 400), 0.5),
                    part("this year", new FeatureSpec.Popular(Span.YEAR), 0),
                    part("this week", new FeatureSpec.Popular(Span.WEEK), 0)),
            true);

    /** What users with the same likes liked, all of them and lately, and words in common. */
    public static final ArmDefinition HYBRID = new ArmDefinition(
            "hybrid",
            List.of(
                    personal(
                            "next items",
                            new FeatureSpec.Linked(
                                    new Sequences.Parameters(new ItemModel.Parameters(500, 3, 4_000, LINKS), 5),
                                    RECENT),
                            1),
                    personal("items", new FeatureSpec.Linked(ITEMS, Recency.NONE), 1),
                    personal("recent items", new FeatureSpec.Linked(ITEMS, new Recency(5, 0.1)), 1),
                    personal(
                            "neighbors", new FeatureSpec.Linked(new Neighbors.Parameters(200, 10, 1_000), RECENT), 0.5),
                    personal("content", new FeatureSpec.Words(RECENT, 64), 0.5),
                    part("popularity", LIKED_BY_MOST, 0),
                    part("this year", new FeatureSpec.Popular(Span.YEAR), 0.1),
                    part("this week", new FeatureSpec.Popular(Span.WEEK), 0)),
            true);

    /** What is learned from the stream, one event after the other. */
    public static final ArmDefinition ONLINE = online(OnlineParameters.DEFAULT);

    /** What the others are compared with. */
    public static final List<ArmDefinition> BASELINES = List.of(POPULARITY, POPULARITY_7D, ITEM_KNN, EASE);

    /** All arms: the baselines, then those that are meant for a feed. */
    public static final List<ArmDefinition> ALL =
            List.of(POPULARITY, POPULARITY_7D, ITEM_KNN, EASE, SEED, TFIDF, HYBRID, ONLINE);

    private Arms() {}

    /** The arm {@code online} of a model that learns in another way. */
    public static ArmDefinition online(OnlineParameters parameters) {
        return new ArmDefinition(
                "online",
                List.of(
                        personal("pairs", new FeatureSpec.OnlinePairs(parameters), 1),
                        personal("taste", new FeatureSpec.OnlineTaste(parameters), 0.35),
                        part("regard", new FeatureSpec.OnlineRegard(parameters), 0.2),
                        part("this year", new FeatureSpec.Popular(Span.YEAR), 0.1),
                        part("this week", new FeatureSpec.Popular(Span.WEEK), 0)),
                true);
    }

    private static ArmDefinition baseline(String name, Part... parts) {
        return new ArmDefinition(name, List.of(parts), false);
    }

    private static Part part(String name, FeatureSpec feature, double weight) {
        return new Part(name, feature, Scale.NONE, weight);
    }

    private static Part personal(String name, FeatureSpec feature, double weight) {
        return new Part(name, feature, Scale.PERSONAL, weight);
    }
}
