package dev.kinora.preference.analysis;

import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps calls to a paid and fallible provider bounded: so many a UTC day, and a pause after failures in a row. */
final class CallBudget {

    private final InstantSource clock;
    private final int daily;
    private final int pauseAfter;
    private final Duration pause;
    private LocalDate day = LocalDate.EPOCH;
    private int used;
    private int failuresInARow;
    private Instant pausedUntil = Instant.EPOCH;

    CallBudget(InstantSource clock, int daily, int pauseAfter, Duration pause) {
        this.clock = clock;
        this.daily = daily;
        this.pauseAfter = pauseAfter;
        this.pause = pause;
    }

    /**
     * Takes one call out of the budget.
     *
     * @throws AnalystUnavailableException if calls pause or none is left today
     */
    synchronized void take() {
        Instant now = clock.instant();
        if (now.isBefore(pausedUntil)) {
            throw new AnalystUnavailableException(Reason.PAUSED, "Calls pause until " + pausedUntil);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        if (used >= daily) {
            throw new AnalystUnavailableException(Reason.BUDGET, "All " + daily + " calls of " + day + " are used");
        }
        used++;
    }

    synchronized void succeeded() {
        failuresInARow = 0;
    }

    synchronized void failed() {
        failuresInARow++;
        if (failuresInARow >= pauseAfter) {
            pausedUntil = clock.instant().plus(pause);
            failuresInARow = 0;
        }
    }
}
