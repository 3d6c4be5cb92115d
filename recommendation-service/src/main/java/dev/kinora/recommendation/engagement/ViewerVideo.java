package dev.kinora.recommendation.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of one viewer and one video.
 *
 * @param weight the sum of the signals, decayed to {@code weighedAt}
 * @param watchedAt when they last watched, skipped, liked or commented
 * @param viewedAt when they first watched enough for a view; null before
 */
record ViewerVideo(
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt,
        @Nullable Instant viewedAt,
        boolean liked,
        boolean completed) {

    /** With a signal added that came at this instant, in whatever order signals arrive. */
    ViewerVideo plus(double signal, Instant at, double halfLifeDays) {
        var latest = at.isAfter(weighedAt) ? at : weighedAt;
        var sum =
                weight * Touch.decay(weighedAt, latest, halfLifeDays) + signal * Touch.decay(at, latest, halfLifeDays);
        return new ViewerVideo(sum, latest, watchedAt, viewedAt, liked, completed);
    }

    /** Whether no more than a view speaks for an interest. */
    boolean isMereView(double viewWeight) {
        return !liked && !completed && weight <= viewWeight;
    }

    /** Without what spoke for an interest so far; what spoke against it stays. */
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
