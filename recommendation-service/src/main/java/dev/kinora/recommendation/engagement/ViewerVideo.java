package dev.kinora.recommendation.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored record of one viewer and one video. */
record ViewerVideo(
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt,
        boolean viewed,
        boolean liked,
        boolean completed) {

    /** With a signal added that came at this instant, in whatever order signals arrive. */
    ViewerVideo plus(double signal, Instant at, double halfLifeDays) {
        var latest = at.isAfter(weighedAt) ? at : weighedAt;
        var sum =
                weight * Touch.decay(weighedAt, latest, halfLifeDays) + signal * Touch.decay(at, latest, halfLifeDays);
        return new ViewerVideo(sum, latest, watchedAt, viewed, liked, completed);
    }

    ViewerVideo watched(Instant at) {
        var latest = watchedAt == null || at.isAfter(watchedAt) ? at : watchedAt;
        return new ViewerVideo(weight, weighedAt, latest, viewed, liked, completed);
    }

    ViewerVideo markViewed() {
        return new ViewerVideo(weight, weighedAt, watchedAt, true, liked, completed);
    }

    ViewerVideo markLiked(boolean now) {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewed, now, completed);
    }

    ViewerVideo markCompleted() {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewed, liked, true);
    }
}
