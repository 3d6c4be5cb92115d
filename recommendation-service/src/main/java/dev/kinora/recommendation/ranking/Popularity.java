package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.SeedWeights;
import java.time.Duration;
import java.time.Instant;

/** Popularity and freshness of videos at one instant. */
public final class Popularity {

    /** Reason text for popular videos. */
    static final String LIKED_BY_OTHERS = "Others watch, like and discuss it";

    private final RankingParameters parameters;
    private final Instant now;

    /** Measures at this instant with these parameters. */
    public Popularity(RankingParameters parameters, Instant now) {
        this.parameters = parameters;
        this.now = now;
    }

    /** likes · like + comments · comment + views · view, not normalized. */
    static double engagement(CatalogVideo video, SeedWeights weights) {
        var counts = video.counts();
        return counts.likes() * weights.like()
                + counts.comments() * weights.comment()
                + counts.views() * weights.view();
    }

    /** The logarithm of the engagement, halved per half-life of age; at least 0. */
    public double hot(CatalogVideo video) {
        return volume(video) * fade(video, parameters.decay().popularityHours());
    }

    /** The logarithm of the engagement, at least 0, independent of age. */
    double volume(CatalogVideo video) {
        return Math.log1p(Math.max(0, engagement(video, parameters.seed())));
    }

    /** 1 for a video published now, halved per half-life of age. */
    public double freshness(CatalogVideo video) {
        return fade(video, parameters.decay().freshnessHours());
    }

    /** Reason text with the age of a video. */
    public String age(CatalogVideo video) {
        var days = Math.max(0, Duration.between(video.publishedAt(), now).toDays());
        return days == 0 ? "Published today" : days == 1 ? "Published yesterday" : "Published " + days + " days ago";
    }

    private double fade(CatalogVideo video, double halfLifeHours) {
        var ageHours = Math.max(0, Duration.between(video.publishedAt(), now).toMillis()) / 3_600_000.0;
        return Math.pow(0.5, ageHours / halfLifeHours);
    }
}
