package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmDefinition.Part;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.index.Engagement;
import dev.kinora.recommender.model.Fading;
import dev.kinora.recommender.pipeline.Weighted.Scale;
import java.time.Duration;
import java.util.List;

/** The arms whose weights an operator sets. */
public final class ArmDefinitions {

    static final String CATEGORY = "category";
    static final String ENGAGEMENT = "engagement";
    static final String CONTENT = "content";
    static final String HOT = "hot";
    static final String FRESH = "freshness";

    private static final int TERMS = 400;

    private ArmDefinitions() {}

    /** The arm {@code seed}: the share of the preferred categories, and engagement. */
    public static ArmDefinition seed(RankingParameters parameters) {
        var weights = parameters.seed();
        return new ArmDefinition(
                "seed",
                List.of(
                        new Part(
                                CATEGORY,
                                new FeatureSpec.SeedCategories(fading(parameters)),
                                Scale.NONE,
                                weights.similarity()),
                        new Part(
                                ENGAGEMENT,
                                new FeatureSpec.SeedEngagement(engagement(parameters)),
                                Scale.RANGE,
                                weights.engagement())),
                false);
    }

    /** The arm {@code tfidf}: words in common, engagement that fades with age, and freshness. */
    public static ArmDefinition tfidf(RankingParameters parameters) {
        var weights = parameters.tfidf();
        return new ArmDefinition(
                "tfidf",
                List.of(
                        new Part(
                                CONTENT,
                                new FeatureSpec.Words(fading(parameters), TERMS),
                                Scale.NONE,
                                weights.similarity()),
                        new Part(
                                HOT,
                                new FeatureSpec.HotNow(
                                        hours(parameters.decay().popularityHours()), engagement(parameters)),
                                Scale.RANGE,
                                weights.popularity()),
                        new Part(
                                FRESH,
                                new FeatureSpec.Fresh(hours(parameters.decay().freshnessHours())),
                                Scale.NONE,
                                weights.freshness())),
                false);
    }

    /** How the history of a viewer is weighed. */
    public static Fading fading(RankingParameters parameters) {
        return new Fading(Duration.ofMillis(Math.round(
                parameters.decay().interestDays() * Duration.ofDays(1).toMillis())));
    }

    /** What likes, comments and views count. */
    public static Engagement.Weights engagement(RankingParameters parameters) {
        var weights = parameters.seed();
        return new Engagement.Weights(weights.like(), weights.comment(), weights.view());
    }

    /** A duration of this many hours. */
    public static Duration hours(double hours) {
        return Duration.ofMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
    }
}
