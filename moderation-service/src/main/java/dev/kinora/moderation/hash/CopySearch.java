package dev.kinora.moderation.hash;

import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.ClipMatch;
import dev.kinora.moderation.hash.pdq.HashIndex;
import dev.kinora.moderation.hash.pdq.Print;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the clip that another one is a copy of: two frames that differ from each other match, and a fifth of the frames of
 * each, because those of a copy are picked at other moments; and no half of the copy is without a match, because what only
 * shares a title, an end or some scenes is no copy.
 */
final class CopySearch {

    private static final int LEAST = 2;
    private static final double SHARE = 0.2;
    private static final double LONGEST_GAP = 0.5;

    private CopySearch() {}

    /** A clip by the frames that are kept of it. */
    record Clip(UUID id, List<Print> prints) {

        Clip {
            prints = List.copyOf(prints);
        }
    }

    /** The clip with which a clip has the most frames in common, of those that it is a copy of. */
    static Optional<UUID> find(List<ClipFrame> frames, List<Clip> clips) {
        var entries = new HashIndex.Entries();
        for (int clip = 0; clip < clips.size(); clip++) {
            var prints = clips.get(clip).prints();
            for (int print = 0; print < prints.size(); print++) {
                int key = clip * ClipPrints.MOST + print;
                entries.add(key, prints.get(print).hash());
                prints.get(print).variants().forEach(variant -> entries.add(key, variant));
            }
        }
        return ClipMatch.find(frames, new HashIndex(Runnable::run, entries), key -> key / ClipPrints.MOST).stream()
                .filter(match ->
                        isCopy(match, frames, clips.get(match.group()).prints().size()))
                .findFirst()
                .map(match -> clips.get(match.group()).id());
    }

    private static boolean isCopy(ClipMatch match, List<ClipFrame> frames, int prints) {
        return match.distinct() >= LEAST
                && match.frames() >= SHARE * frames.size()
                && match.keys() >= SHARE * prints
                && longestGap(match.spans(), frames) <= LONGEST_GAP;
    }

    /** The longest time without a match, as a share of the time from the first to the last frame. */
    private static double longestGap(List<ClipMatch.Span> spans, List<ClipFrame> frames) {
        var start = frames.getFirst().at();
        var end = frames.getLast().at();
        var last = start;
        var longest = Duration.ZERO;
        for (var span : spans) {
            longest = longer(longest, span.from().minus(last));
            last = span.to();
        }
        longest = longer(longest, end.minus(last));
        return (double) longest.toMillis() / Math.max(1, end.minus(start).toMillis());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
