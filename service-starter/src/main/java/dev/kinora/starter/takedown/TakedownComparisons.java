package dev.kinora.starter.takedown;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares all kinds that the service shows, one after the other, if the service can ask. */
class TakedownComparisons {

    private final List<TakedownComparison> comparisons;
    private final boolean possible;
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Compares in turn.
     *
     * @param possible whether the service has a secret with which it can ask
     */
    TakedownComparisons(List<TakedownComparison> comparisons, boolean possible) {
        this.possible = possible;
        this.comparisons = List.copyOf(comparisons);
    }

    @Scheduled(fixedRateString = "PT5S")
    void compareInTurn() {
        if (!possible || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            comparisons.forEach(TakedownComparison::compareInTurn);
        } finally {
            running.set(false);
        }
    }
}
