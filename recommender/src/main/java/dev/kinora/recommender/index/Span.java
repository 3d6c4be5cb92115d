package dev.kinora.recommender.index;

import java.time.Duration;

/** Over which time likes are counted for popularity. */
public enum Span {
    ALL_TIME(Double.POSITIVE_INFINITY),
    /** Half per year of age. */
    YEAR(Duration.ofDays(365).toMillis()),
    /** Half per week of age. */
    WEEK(Duration.ofDays(7).toMillis());

    private final double halfLifeMs;

    Span(double halfLifeMs) {
        this.halfLifeMs = halfLifeMs;
    }

    /** What is left of a like after this time in milliseconds, 0 to 1; over 1 before it. */
    public double left(double ageMs) {
        return Math.pow(2, -ageMs / halfLifeMs);
    }
}
