package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.vision.VideoQuestion.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long video into overlapping windows, because a model overlooks more the longer it has to look at once. */
final class VideoWindows {

    /** What happens at a cut is in two windows. */
    private static final long OVERLAP_MS = 5_000;

    private VideoWindows() {}

    /**
     * Windows that cover a video; empty if it is not longer than one.
     *
     * @param length of a window, longer than the overlap of five seconds
     */
    static List<Window> of(long durationMs, Duration length) {
        long most = length.toMillis();
        if (durationMs <= most) {
            return List.of();
        }
        long step = most - OVERLAP_MS;
        long count = Math.ceilDiv(durationMs - OVERLAP_MS, step);
        List<Window> windows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            // Of equal length, so that the last one is not a sliver.
            long from = i * (durationMs - OVERLAP_MS) / count;
            long to = Math.min(durationMs, (i + 1) * (durationMs - OVERLAP_MS) / count + OVERLAP_MS);
            windows.add(new Window(from, to));
        }
        return windows;
    }
}
