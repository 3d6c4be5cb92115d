package dev.kinora.moderation.screening;

import dev.kinora.moderation.assessment.StageReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to look again at a video of which a stage could not say anything for want of a model or of media: with
 * exponential pauses and full jitter, so that the jobs of an outage do not come back together, and for a limited time.
 */
final class Deferral {

    /** Causes that pass by themselves. */
    private static final Set<String> PASSING = Set.of(
            "MEDIA_UNAVAILABLE", "HASH_LIST_UNAVAILABLE", "TIMEOUT", "OVERLOADED", "CIRCUIT_OPEN", "BUDGET_SPENT");

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private Deferral() {}

    /** Whether a stage without an answer for this cause may have one later. */
    static boolean passes(@Nullable String cause) {
        return cause != null && PASSING.contains(cause);
    }

    /**
     * What is kept of a job that waits: what was reported before, and what other stages have said at the same time. The
     * stage that is tried again comes last.
     */
    static List<StageReport> kept(List<StageReport> before, List<StageReport> added, StageReport tried) {
        List<StageReport> kept = new ArrayList<>(before);
        added.stream().filter(other -> !passes(other.cause())).forEach(kept::add);
        kept.add(tried);
        return kept;
    }

    /**
     * The pause before the next attempt; empty when the time is over. The last attempt comes at the end of that time.
     *
     * @param base longest pause before the first new attempt
     * @param window how long a job may wait in all
     * @param deferrals how often the job was deferred before
     * @param since when it was deferred first; null if never
     */
    static Optional<Duration> pause(
            Duration base,
            Duration window,
            int deferrals,
            @Nullable Instant since,
            Instant now,
            RandomGenerator random) {
        Duration left = since == null ? window : Duration.between(now, since.plus(window));
        if (!left.isPositive()) {
            return Optional.empty();
        }
        Duration bound = base.multipliedBy(1L << Math.min(deferrals, MOST_DOUBLINGS));
        bound = bound.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : bound;
        Duration pause = Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
        return Optional.of(pause.compareTo(left) > 0 ? left : pause);
    }
}
