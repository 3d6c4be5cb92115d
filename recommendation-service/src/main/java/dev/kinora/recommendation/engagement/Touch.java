package dev.kinora.recommendation.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one viewer did with one video.
 *
 * @param weight the sum of the signals, decayed to {@code weighedAt}; negative where the viewer did not care for it
 * @param watchedAt when they last watched, skipped, liked or commented; null where the video was only shown
 */
public record Touch(
        UUID videoId,
        double weight,
        Instant weighedAt,
        @Nullable Instant watchedAt) {

    /** The weight as it is at this instant. */
    public double weightAt(Instant now, double halfLifeDays) {
        return weight * decay(weighedAt, now, halfLifeDays);
    }

    /** 0.5 per half-life between two instants; 1 where they are not in order. */
    static double decay(Instant from, Instant to, double halfLifeDays) {
        var days = Math.max(0, Duration.between(from, to).toMillis()) / 86_400_000.0;
        return Math.pow(0.5, days / halfLifeDays);
    }
}
