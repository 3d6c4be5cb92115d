package dev.kinora.recommendation.verification;

/**
 * What follows from the counts and times of the videos that were looked at. Values of features are rounded to 32 bits, as
 * the index computes them.
 */
final class Measures {

    private static final double HOUR_MS = 3_600_000;
    private static final double DAY_MS = 24 * HOUR_MS;

    private final StoredEvidence evidence;
    private final StoredEvidence.Videos videos;

    Measures(StoredEvidence evidence) {
        this.evidence = evidence;
        this.videos = evidence.videos();
    }

    /** Likes of a time, in the column of evidence for them. */
    enum Likes {
        ALL_TIME(Double.POSITIVE_INFINITY),
        YEAR(365 * DAY_MS),
        WEEK(7 * DAY_MS);

        private final double halfLife;

        Likes(double halfLife) {
            this.halfLife = halfLife;
        }
    }

    private double left(int place, double halfLifeHours) {
        var age = Math.max(0, evidence.now() - videos.published()[place]);
        return Math.pow(2, -age / (double) Math.round(halfLifeHours * HOUR_MS));
    }

    /** {@code ln(1 + engagement) · 2^(-age / half-life)}. */
    float hot(int place) {
        var parameters = evidence.parameters();
        return (float) (Math.log1p(parameters.seed().of(videos, place))
                * left(place, parameters.decay().popularityHours()));
    }

    /** {@code 2^(-age / half-life)}. */
    float fresh(int place) {
        return (float) left(place, evidence.parameters().decay().freshnessHours());
    }

    /** Likes, comments and views as a weighted sum. */
    float engagement(int place) {
        return (float) evidence.parameters().seed().of(videos, place);
    }

    /**
     * {@code ln(1 + likes) / ln(1 + most likes)}, both halved until now.
     *
     * @throws MissingException if the most likes were not stored
     */
    float popular(int place, Likes likes) {
        var most = videos.most();
        if (most == null) {
            throw new MissingException("evidence of before says nothing about the most liked video");
        }
        var column = switch (likes) {
            case ALL_TIME -> videos.liking();
            case YEAR -> videos.thisYear();
            case WEEK -> videos.thisWeek();
        };
        var left = Math.pow(2, -(evidence.now() - videos.reference()) / likes.halfLife);
        var all = Math.log1p(most[likes.ordinal()] * left);
        return all > 0 ? (float) (Math.log1p(column[place] * left) / all) : 0;
    }
}
