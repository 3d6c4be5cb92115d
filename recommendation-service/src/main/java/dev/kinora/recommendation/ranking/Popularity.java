package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.SeedWeights;
import java.time.Duration;
import java.time.Instant;

/** How popular and how fresh a video is, at one instant. */
public final class Popularity {

    private final RankingParameters parameters;
    private final Instant now;

    /** Measures at this instant with these parameters. */
    public Popularity(RankingParameters parameters, Instant now) {
        this.parameters = parameters;
        this.now = now;
    }

    /** likes · like + comments · comment + views · view, not normalised. */
    static double engagement(CatalogueVideo video, SeedWeights weights) {
        var counts = video.counts();
        return counts.likes() * weights.like()
                + counts.comments() * weights.comment()
                + counts.views() * weights.view();
    }

    /** The logarithm of the engagement, halved with every half-life of age; at least 0. */
    public double hot(CatalogueVideo video) {
        return volume(video) * fade(video, parameters.decay().popularityHours());
    }

    /** The logarithm of the engagement, at least 0, with no regard to age. */
    double volume(CatalogueVideo video) {
        return Math.log1p(Math.max(0, engagement(video, parameters.seed())));
    }

    /** 1 for a video published now, halved with every half-life of age. */
    public double freshness(CatalogueVideo video) {
        return fade(video, parameters.decay().freshnessHours());
    }

    private double fade(CatalogueVideo video, double halfLifeHours) {
        var ageHours = Math.max(0, Duration.between(video.publishedAt(), now).toMillis()) / 3_600_000.0;
        return Math.pow(0.5, ageHours / halfLifeHours);
    }
}
