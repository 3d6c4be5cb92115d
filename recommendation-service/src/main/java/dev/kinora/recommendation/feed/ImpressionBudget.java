package dev.kinora.recommendation.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits the number of logged slots, so that reloading cannot fill the disk. */
@Component
class ImpressionBudget {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(10);

    private final ImpressionLog log;
    private final FeedProperties properties;
    private final InstantSource clock;
    private int strangersSlots;
    private Instant countedAt = Instant.EPOCH;

    ImpressionBudget(ImpressionLog log, FeedProperties properties, InstantSource clock) {
        this.log = log;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether this number of slots of a viewer, or of a viewer without sign-in, may be logged. */
    boolean allows(@Nullable UUID viewer, int slots) {
        return viewer == null
                ? allowsStranger(slots)
                : log.countOf(viewer, clock.instant().minus(DAY), properties.viewerSlots()) + slots
                        <= properties.viewerSlots();
    }

    /** The same where it is known how many of the viewer were logged within a day. */
    boolean allows(@Nullable UUID viewer, int logged, int slots) {
        return viewer == null ? allowsStranger(slots) : logged + slots <= properties.viewerSlots();
    }

    /** Counts locally between two counts of the table, which other replicas also fill. */
    private synchronized boolean allowsStranger(int slots) {
        var now = clock.instant();
        if (countedAt.plus(COUNTED_EVERY).isBefore(now)) {
            strangersSlots = log.countOfStrangers(properties.strangersSlots());
            countedAt = now;
        }
        if (strangersSlots + slots > properties.strangersSlots()) {
            return false;
        }
        strangersSlots += slots;
        return true;
    }
}
