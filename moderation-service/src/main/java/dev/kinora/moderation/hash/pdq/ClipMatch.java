package dev.kinora.moderation.hash.pdq;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * What a clip has in common with one group of listed hashes, such as those of one listed clip. One matching frame can be
 * chance, or a title that many clips show; frames that differ from each other are evidence of their own. Frames that are so
 * near that one would match the other count once.
 *
 * @param group the group
 * @param nearest the listed hash that is nearest to a frame
 * @param frames how many of the clip's frames match
 * @param distinct how many of them differ from each other
 * @param keys how many keys of the group they match
 * @param clipDistinct how many of all the clip's telling frames differ from each other
 * @param spans when the matching frames are shown; frames in a row make one span
 */
public record ClipMatch(
        int group, Nearest nearest, int frames, int distinct, int keys, int clipDistinct, List<Span> spans) {

    private static final int WANTED = 2;

    /**
     * A listed hash that is near to a frame.
     *
     * @param distance in how many bits they differ
     * @param orientation how the frame was laid to be so near
     */
    public record Nearest(int key, int distance, Orientation orientation) {}

    /** From the first to the last matching frame of a row. */
    public record Span(Duration from, Duration to) {}

    public ClipMatch {
        spans = List.copyOf(spans);
    }

    /** Whether two distinct frames match; or all that a clip has, when its picture hardly moves. */
    public boolean strong() {
        return distinct >= Math.min(WANTED, clipDistinct);
    }

    /**
     * Looks the frames of a clip up.
     *
     * @param frames in the order in which they are shown
     * @param group which group a key belongs to
     * @return a match for each group that has one, the most distinct frames first
     */
    public static List<ClipMatch> find(List<ClipFrame> frames, HashIndex index, IntUnaryOperator group) {
        List<ClipFrame> telling =
                frames.stream().filter(frame -> !frame.looks().isEmpty()).toList();
        Map<Integer, Evidence> found = new TreeMap<>();
        var all = new Distinct();
        for (int i = 0; i < telling.size(); i++) {
            int number = i;
            var frame = telling.get(i);
            all.add(frame);
            for (Fingerprint look : frame.looks()) {
                index.search(look.hash(), HashIndex.RADIUS, (key, distance) -> {
                    found.computeIfAbsent(group.applyAsInt(key), Evidence::new)
                            .add(number, frame, new Nearest(key, distance, look.orientation()));
                    return true;
                });
            }
        }
        return found.values().stream()
                .map(evidence -> evidence.match(all.count()))
                .sorted(Comparator.comparingInt(ClipMatch::distinct)
                        .thenComparingInt(ClipMatch::frames)
                        .reversed()
                        .thenComparingInt(match -> match.nearest().distance()))
                .toList();
    }

    /** Counts frames that are not near each other. */
    private static final class Distinct {

        private final List<PdqHash> hashes = new ArrayList<>();

        void add(ClipFrame frame) {
            var hash = frame.looks().getFirst().hash();
            if (hashes.stream().allMatch(other -> other.distance(hash) > HashIndex.RADIUS)) {
                hashes.add(hash);
            }
        }

        int count() {
            return hashes.size();
        }
    }

    /** The matches with one group while the frames are gone through. */
    private static final class Evidence {

        private static final int BEFORE_ALL = -2;

        private final int group;
        private final Distinct distinct = new Distinct();
        private final List<Span> spans = new ArrayList<>();
        private final Set<Integer> keys = new HashSet<>();
        private Nearest nearest = new Nearest(0, Integer.MAX_VALUE, Orientation.UPRIGHT);
        private int frames;
        private int last = BEFORE_ALL;

        Evidence(int group) {
            this.group = group;
        }

        void add(int number, ClipFrame frame, Nearest hit) {
            keys.add(hit.key());
            if (hit.distance() < nearest.distance()) {
                nearest = hit;
            }
            if (number == last) {
                return;
            }
            if (number == last + 1) {
                spans.set(spans.size() - 1, new Span(spans.getLast().from(), frame.at()));
            } else {
                spans.add(new Span(frame.at(), frame.at()));
            }
            last = number;
            frames++;
            distinct.add(frame);
        }

        ClipMatch match(int clipDistinct) {
            return new ClipMatch(group, nearest, frames, distinct.count(), keys.size(), clipDistinct, spans);
        }
    }
}
