package dev.kinora.moderation.strike;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The strikes of one account, and what they come to at any instant. */
public final class StrikeLedger {

    private final List<Strike> strikes;

    /** All strikes of the account, in any order. */
    public StrikeLedger(Collection<Strike> strikes) {
        this.strikes = strikes.stream()
                .sorted(Comparator.comparing(Strike::struckAt).thenComparing(Strike::decisionId))
                .toList();
    }

    /** The points that count at an instant. */
    public int pointsAt(Instant at) {
        return strikes.stream()
                .filter(strike -> strike.countsAt(at))
                .mapToInt(Strike::points)
                .sum();
    }

    /**
     * When the pause that covers an instant ends; empty if there is none. Each strike that counts at that instant and with
     * which the points reached the threshold begins a pause anew. A strike that was lifted never did.
     *
     * @param threshold points from which on the account is paused
     * @param length how long a pause lasts
     */
    public Optional<Instant> pauseEnd(Instant at, int threshold, Duration length) {
        var counting = strikes.stream().filter(strike -> strike.countsAt(at)).toList();
        var standing = strikes.stream()
                .filter(strike -> !strike.countedFrom().isAfter(at))
                .filter(strike -> strike.liftedAt() == null || strike.liftedAt().isAfter(at))
                .toList();
        return counting.stream()
                .filter(strike -> reached(standing, strike) >= threshold)
                .map(strike -> strike.struckAt().plus(length))
                .filter(end -> end.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    /** The points when this strike fell. */
    private static int reached(List<Strike> standing, Strike last) {
        return standing.stream()
                .filter(strike -> !strike.struckAt().isAfter(last.struckAt()))
                .filter(strike -> strike.expiresAt().isAfter(last.struckAt()))
                .mapToInt(Strike::points)
                .sum();
    }

    /** When the points fall below a threshold, if nothing else happens; empty if they are below it at this instant. */
    public Optional<Instant> below(Instant at, int threshold) {
        int points = pointsAt(at);
        if (points < threshold) {
            return Optional.empty();
        }
        var ending = strikes.stream()
                .filter(strike -> strike.countsAt(at))
                .sorted(Comparator.comparing(Strike::expiresAt))
                .toList();
        for (var strike : ending) {
            points -= strike.points();
            if (points < threshold) {
                return Optional.of(strike.expiresAt());
            }
        }
        return Optional.empty();
    }

    /** The newest strike that counts at an instant; empty if there is none. */
    public Optional<Strike> newest(Instant at) {
        return strikes.reversed().stream().filter(strike -> strike.countsAt(at)).findFirst();
    }

    /** All strikes, the newest first. */
    public List<Strike> newestFirst() {
        return strikes.reversed();
    }
}
