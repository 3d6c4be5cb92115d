package dev.kinora.moderation.screening.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges what was noticed in neighboring frames into time ranges. */
final class FrameRanges {

    /** Frames are at most a second apart; a single one between two others may have been missed. */
    private static final long NEIGHBORS_MS = 2000;

    /** How long a frame stands for the video. */
    private static final long FRAME_MS = 1000;

    private FrameRanges() {}

    /**
     * Something noticed in a frame.
     *
     * @param atMs when the frame is shown
     */
    record Hit(long atMs, double score) {}

    /**
     * A time range.
     *
     * @param score the highest of its frames
     * @param frames number of frames in which something was noticed
     */
    record Range(long startMs, long endMs, double score, int frames) {

        private Range with(Hit hit, long end) {
            return new Range(startMs, end, Math.max(score, hit.score()), frames + 1);
        }
    }

    /**
     * The ranges of these hits, in order of time; if there are more than allowed, those with the highest scores.
     *
     * @param hits in order of time
     * @param durationMs length of the video
     */
    static List<Range> of(List<Hit> hits, long durationMs, int most) {
        List<Range> ranges = new ArrayList<>();
        long before = 0;
        for (var hit : hits) {
            long end = Math.max(hit.atMs(), Math.min(hit.atMs() + FRAME_MS, durationMs));
            if (ranges.isEmpty() || hit.atMs() - before > NEIGHBORS_MS) {
                ranges.add(new Range(hit.atMs(), end, hit.score(), 1));
            } else {
                ranges.add(ranges.removeLast().with(hit, end));
            }
            before = hit.atMs();
        }
        return ranges.stream()
                .sorted(Comparator.comparingDouble(Range::score).reversed())
                .limit(most)
                .sorted(Comparator.comparingLong(Range::startMs))
                .toList();
    }
}
