package dev.kinora.moderation.exposure;

import java.util.List;

/**
 * What somebody saw of a case without a cover.
 *
 * @param ranges parts of the video, in order and without overlap; empty for a comment
 * @param watchedMs length of these parts, in milliseconds
 * @param uncoveredMs how long the content was uncovered, repetitions included, in milliseconds
 * @param reveals how often a cover was lifted
 */
record Watch(List<WatchedRange> ranges, long watchedMs, long uncoveredMs, int reveals) {

    static final Watch NOTHING = new Watch(List.of(), 0, 0, 0);

    Watch(List<WatchedRange> ranges, long uncoveredMs, int reveals) {
        this(ranges, WatchedRange.length(ranges), uncoveredMs, reveals);
    }

    Watch plus(List<WatchedRange> more, long uncovered) {
        return new Watch(WatchedRange.union(ranges, more), uncoveredMs + uncovered, reveals);
    }

    Watch revealed() {
        return new Watch(ranges, uncoveredMs, reveals + 1);
    }
}
