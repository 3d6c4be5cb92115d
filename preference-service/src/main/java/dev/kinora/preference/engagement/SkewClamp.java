package dev.kinora.preference.engagement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Corrects times of clients with wrong clocks: neither in the future nor older than {@code maxAge}. */
record SkewClamp(Duration maxAge) {

    Instant clamp(@Nullable Instant reported, Instant now) {
        if (reported == null || reported.isAfter(now)) {
            return now;
        }
        Instant oldest = now.minus(maxAge);
        return reported.isBefore(oldest) ? oldest : reported;
    }
}
