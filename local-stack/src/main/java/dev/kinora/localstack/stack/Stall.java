package dev.kinora.localstack.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells when something has not moved for too long. */
final class Stall {

    private final InstantSource clock;
    private final Duration patience;
    private Instant lastMove;
    private Object last = "";

    Stall(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.lastMove = clock.instant();
    }

    /**
     * Looks once.
     *
     * @param observation what is seen now; it moved when it differs from what was seen before
     * @return whether it has been the same for the whole patience
     */
    boolean isOver(Object observation) {
        Instant now = clock.instant();
        if (!observation.equals(last)) {
            last = observation;
            lastMove = now;
        }
        return Duration.between(lastMove, now).compareTo(patience) >= 0;
    }
}
