package dev.kinora.recommendation.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one viewer did with one video.
 *
 * @param weight sum of the signals, decayed to {@code weighedAt}; negative for a lack of interest
 * @param watchedAt when they last watched, skipped, liked, shared or commented; null if they did none of these
 * @param positiveAt when they first liked, completed, commented on or shared it; null if they did none of these
 */
public record Touch(
        UUID videoId,
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt,
        @Nullable Instant positiveAt) {

    /** The weight, decayed to this instant. */
    public double weightAt(Instant now, double halfLifeDays) {
        return weight * decay(weighedAt, now, halfLifeDays);
    }

    /** 0.5 per half-life between two instants; 1 if {@code to} is not after {@code from}. */
    static double decay(Instant from, Instant to, double halfLifeDays) {
        var days = Math.max(0, Duration.between(from, to).toMillis()) / 86_400_000.0;
        return Math.pow(0.5, days / halfLifeDays);
    }
}
