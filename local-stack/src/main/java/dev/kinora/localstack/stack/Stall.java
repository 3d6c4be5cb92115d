package dev.kinora.localstack.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Detects that something has not changed for too long. */
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
     * Checks once.
     *
     * @param observation current observation; a different one counts as progress
     * @return whether the observation has been equal for the whole patience
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
