package dev.kinora.recommendation.engagement;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored record of one viewer and one video.
 *
 * @param weight sum of the signals, decayed to {@code weighedAt}
 * @param watchedAt when they last watched, skipped, liked, shared or commented; null if they did none of these
 * @param viewedAt when they first watched enough for a view; null before
 * @param positiveAt when they first liked, completed, commented on or shared it; null before
 */
record ViewerVideo(
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt,
        @Nullable Instant viewedAt,
        @Nullable Instant positiveAt,
        boolean liked,
        boolean completed) {

    /** A viewer and a video. */
    record Key(UUID userId, UUID videoId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::userId).thenComparing(Key::videoId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Before the viewer did anything with the video. */
    static ViewerVideo untouched(Instant at) {
        return new ViewerVideo(0, at, null, null, null, false, false);
    }

    /** Adds a signal of this instant; signals may arrive in any order. */
    ViewerVideo plus(double signal, Instant at, double halfLifeDays) {
        var latest = at.isAfter(weighedAt) ? at : weighedAt;
        var sum =
                weight * Touch.decay(weighedAt, latest, halfLifeDays) + signal * Touch.decay(at, latest, halfLifeDays);
        return new ViewerVideo(sum, latest, watchedAt, viewedAt, positiveAt, liked, completed);
    }

    /** Whether a view is the only sign of interest. */
    boolean isMereView(double viewWeight) {
        return !liked && !completed && weight <= viewWeight;
    }

    /** Removes positive weight and keeps negative weight. */
    ViewerVideo withoutInterest() {
        return new ViewerVideo(Math.min(0, weight), weighedAt, watchedAt, viewedAt, positiveAt, liked, completed);
    }

    boolean viewed() {
        return viewedAt != null;
    }

    ViewerVideo watched(Instant at) {
        var latest = watchedAt == null || at.isAfter(watchedAt) ? at : watchedAt;
        return new ViewerVideo(weight, weighedAt, latest, viewedAt, positiveAt, liked, completed);
    }

    ViewerVideo markViewed(Instant at) {
        return new ViewerVideo(weight, weighedAt, watchedAt, at, positiveAt, liked, completed);
    }

    ViewerVideo markLiked(boolean now) {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, positiveAt, now, completed);
    }

    ViewerVideo markCompleted() {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, positiveAt, liked, true);
    }

    /** Remembers when they first showed that they liked it. */
    ViewerVideo markPositive(Instant at) {
        return positiveAt == null
                ? new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, at, liked, completed)
                : this;
    }

    ViewerVideo withoutPositive() {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, null, liked, completed);
    }

    /** A like that is taken back is no sign any more, unless they watched to the end, too. */
    ViewerVideo withoutLike() {
        return new ViewerVideo(weight, weighedAt, watchedAt, viewedAt, completed ? positiveAt : null, false, completed);
    }
}
