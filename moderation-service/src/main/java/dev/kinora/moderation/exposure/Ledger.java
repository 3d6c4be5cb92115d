package dev.kinora.moderation.exposure;

import dev.kinora.moderation.exposure.ExposureSlots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person looked at, and what follows from it.
 *
 * @param lastDay the last 24 hours, one line per severity
 * @param lastWeek the last seven days, one line per severity
 * @param spent severities of which this person has seen enough for a day; other cases should come first
 * @param breakProposed a break that is due; null if none is
 */
record Ledger(
        List<Line> lastDay,
        List<Line> lastWeek,
        List<Severity> spent,
        @Nullable Break breakProposed) {

    /**
     * How much of a severity was seen.
     *
     * @param uncoveredSeconds time without a cover
     * @param reveals how often a cover was lifted
     * @param limitSeconds the daily limit; null if there is none
     */
    record Line(
            Severity severity,
            long uncoveredSeconds,
            long reveals,
            @Nullable Long limitSeconds) {}

    /**
     * A proposed break.
     *
     * @param seenSeconds hard content seen since the last break
     * @param minutes how long the break should be
     * @param until when it is over if nothing hard is looked at until then
     */
    record Break(long seenSeconds, long minutes, Instant until) {}

    /** Reads the slots of a week, the newest first. */
    static Ledger of(List<Slot> slots, ExposureProperties limits, Instant now) {
        var day = slots.stream()
                .filter(slot -> slot.start().isAfter(now.minus(Duration.ofDays(1))))
                .toList();
        var lastDay = lines(day, limits);
        var spent = lastDay.stream()
                .filter(line -> line.limitSeconds() != null && line.uncoveredSeconds() >= line.limitSeconds())
                .map(Line::severity)
                .toList();
        return new Ledger(lastDay, lines(slots, limits), spent, breakOf(day, limits, now));
    }

    private static List<Line> lines(List<Slot> slots, ExposureProperties limits) {
        return Arrays.stream(Severity.values())
                .map(severity -> {
                    var those = slots.stream()
                            .filter(slot -> slot.severity() == severity)
                            .toList();
                    return new Line(
                            severity,
                            those.stream().mapToLong(Slot::uncoveredMs).sum() / 1000,
                            those.stream().mapToLong(Slot::reveals).sum(),
                            limit(severity, limits));
                })
                .toList();
    }

    private static @Nullable Long limit(Severity severity, ExposureProperties limits) {
        return switch (severity) {
            case ROUTINE, ELEVATED -> null;
            case HIGH -> limits.highPerDay().toSeconds();
            case CRITICAL -> limits.criticalPerDay().toSeconds();
        };
    }

    /** Counts hard content back from now to the last pause that was long enough to be a break. */
    private static @Nullable Break breakOf(List<Slot> newestFirst, ExposureProperties limits, Instant now) {
        var hard = new ArrayList<Slot>();
        Instant later = now;
        for (var slot : newestFirst) {
            if (slot.severity().compareTo(Severity.HIGH) < 0) {
                continue;
            }
            var end = slot.start().plus(ExposureSlots.SLOT);
            if (end.plus(limits.breakLength()).isBefore(later)) {
                break;
            }
            hard.add(slot);
            later = slot.start();
        }
        long seen = hard.stream().mapToLong(Slot::uncoveredMs).sum() / 1000;
        if (hard.isEmpty() || seen < limits.breakAfter().toSeconds()) {
            return null;
        }
        var until = hard.getFirst().start().plus(ExposureSlots.SLOT).plus(limits.breakLength());
        return until.isAfter(now) ? new Break(seen, limits.breakLength().toMinutes(), until) : null;
    }
}
