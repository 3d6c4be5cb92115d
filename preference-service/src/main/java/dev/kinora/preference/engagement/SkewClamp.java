package dev.kinora.preference.engagement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Clients have wrong clocks: nothing happened in the future, and nothing longer ago than {@code maxAge}. */
record SkewClamp(Duration maxAge) {

    Instant clamp(@Nullable Instant reported, Instant now) {
        if (reported == null || reported.isAfter(now)) {
            return now;
        }
        Instant oldest = now.minus(maxAge);
        return reported.isBefore(oldest) ? oldest : reported;
    }
}
