package dev.kinora.moderation.screening.queue;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shares the places of a worker between what has waited longest and what has just come: by turns, so that it holds also for
 * a worker that has one place free at a time.
 */
final class FairTurns {

    private final AtomicInteger taken = new AtomicInteger();

    /** How many of the next places are for what has just come: every second one, of all that were ever shared. */
    int fresh(int places) {
        int before = taken.getAndUpdate(all -> (all + places) % 2);
        return (before + places) / 2;
    }
}
