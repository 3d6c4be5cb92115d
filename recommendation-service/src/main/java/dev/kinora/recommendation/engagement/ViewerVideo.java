package dev.kinora.recommendation.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of one viewer and one video.
 *
 * @param weight sum of the signals, decayed to {@code weighedAt}
 * @param watchedAt when they last watched, skipped, liked, shared or commented; null if they did none of these
 * @param viewedAt when they first watched enough for a view; null before
 */
record ViewerVideo(
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt,
        @Nullable Instant viewedAt,
        boolean liked,
        boolean completed) {

    /** Adds a signal of this instant; signals may arrive in any order. */
    ViewerVideo plus(double signal, Instant at, double halfLifeDays) {
        var latest = at.isAfter(weighedAt) ? at : weighedAt;
        var sum =
                weight * Touch.decay(weighedAt, latest, halfLifeDays) + signal * Touch.decay(at, latest, halfLifeDays);
        return new ViewerVideo(sum, latest, watchedAt, viewedAt, liked, completed);
    }

    /** Whether a view is the only sign of interest. */
    boolean isMereView(double viewWeight) {
        return !liked && !completed && weight <= viewWeight;
    }

    /** Removes positive weight and keeps negative weight. */
    ViewerVideo withoutInterest() {
        return new ViewerVideo(Math.min(0, weight), weighedAt, watchedAt, viewedAt, liked, completed);
    }

    boolean viewed() {
        return viewedAt != null;
    }

    ViewerVideo watched(Instant at) {
        var latest = watchedAt == null || at.isAfter(watchedAt) ? at : watchedAt;
        return new ViewerVideo(weight, weighedAt, latest, viewedAt, liked, completed);
    }

    ViewerVideo markViewed(Instant at) {
        return new ViewerVideo(weight, weighedAt, watchedAt, at, liked, completed);
    }

    ViewerVideo markLiked(boolean now) {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, now, completed);
    }

    ViewerVideo markCompleted() {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, liked, true);
    }
}
