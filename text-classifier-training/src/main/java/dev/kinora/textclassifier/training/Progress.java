package dev.kinora.textclassifier.training;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Prints the progress of a step and the remaining time. */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String step;
    private final PrintStream out;
    private final InstantSource clock;
    private final Instant start;
    private Instant lastPrinted;

    Progress(String step, PrintStream out, InstantSource clock) {
        this.step = step;
        this.out = out;
        this.clock = clock;
        this.start = clock.instant();
        this.lastPrinted = start;
    }

    /** {@code done} of {@code total} are finished; prints at most every five seconds and at the end. */
    void update(int done, int total) {
        var now = clock.instant();
        if (done < total && Duration.between(lastPrinted, now).compareTo(INTERVAL) < 0) {
            return;
        }
        lastPrinted = now;
        var spent = Duration.between(start, now);
        long left = Math.round(spent.toMillis() / 1000.0 * (total - done) / Math.max(1, done));
        out.printf(
                "%-24s %6d/%d  %3d %%  %d s, %d s left%n",
                step, done, total, 100L * done / total, spent.toSeconds(), left);
    }
}
