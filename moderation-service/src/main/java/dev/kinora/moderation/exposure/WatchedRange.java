package dev.kinora.moderation.exposure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a video, in milliseconds from its start.
 *
 * @param fromMs first millisecond
 * @param toMs the millisecond after the last
 */
@Schema(example = "{\"fromMs\": 12000, \"toMs\": 15500}")
record WatchedRange(
        @PositiveOrZero @Max(WatchedRange.LONGEST_MS) long fromMs,
        @PositiveOrZero @Max(WatchedRange.LONGEST_MS) long toMs) {

    /** A day; no video is longer. */
    static final long LONGEST_MS = 86_400_000;

    /** Ranges that are kept of a case; beyond that, the closest ones are joined. */
    static final int MOST = 200;

    /** Positions of a player jump a little; ranges this close are one. */
    private static final long JOIN_MS = 250;

    /**
     * The union of ranges, in order. Empty and reversed ranges count for nothing.
     *
     * @return {@value #MOST} ranges at most
     */
    static List<WatchedRange> union(List<WatchedRange> some, List<WatchedRange> others) {
        long gap = JOIN_MS;
        var sorted = Stream.concat(some.stream(), others.stream())
                .filter(range -> range.toMs > range.fromMs)
                .sorted(Comparator.comparingLong(WatchedRange::fromMs))
                .toList();
        var joined = joined(sorted, gap);
        while (joined.size() > MOST) {
            gap *= 2;
            joined = joined(joined, gap);
        }
        return joined;
    }

    private static List<WatchedRange> joined(List<WatchedRange> sorted, long gap) {
        var joined = new ArrayList<WatchedRange>();
        for (var range : sorted) {
            if (joined.isEmpty() || range.fromMs > joined.getLast().toMs + gap) {
                joined.add(range);
            } else {
                var last = joined.removeLast();
                joined.add(new WatchedRange(last.fromMs, Math.max(last.toMs, range.toMs)));
            }
        }
        return List.copyOf(joined);
    }

    /** How long ranges are together, in milliseconds. */
    static long length(List<WatchedRange> ranges) {
        return ranges.stream().mapToLong(range -> range.toMs - range.fromMs).sum();
    }
}
