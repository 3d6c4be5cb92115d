package dev.kinora.moderation.screening.stage;

import dev.kinora.visionclassifier.words.ReadLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts together what is read in the frames of a video: a line that is seen in several of them is one line with a time
 * range, and lines that are seen at the same time are one passage. Lines that are read a little differently from frame
 * to frame are one, too, and all of their readings are kept.
 */
final class SeenPassages {

    /** A line may be missed in one frame between two others. */
    private static final long NEIGHBORS_MS = 2000;

    /** How long a frame stands for the video. */
    private static final long FRAME_MS = 1000;

    /** The share of the characters in which readings of the same line may differ. */
    private static final double JITTER = 0.2;

    private static final double SAME_TIME = 0.5;
    private static final int MOST_VARIANTS = 8;

    private final List<Line> lines = new ArrayList<>();
    private List<Line> latest = List.of();

    /**
     * Lines that are seen at the same time.
     *
     * @param words the most certain reading of each line, from the top
     * @param variants other readings of the lines
     * @param confidence that of the least certain line, 0 to 1
     */
    record Passage(String words, List<String> variants, long startMs, long endMs, double confidence) {}

    /** Takes the lines of the next frame. */
    void see(long atMs, List<ReadLine> read) {
        List<Line> seen = new ArrayList<>();
        for (var one : read) {
            var line = lines.reversed().stream()
                    .filter(known -> atMs - known.lastMs <= NEIGHBORS_MS && !seen.contains(known) && known.isLike(one))
                    .findFirst()
                    .orElse(null);
            if (line == null) {
                line = new Line(atMs, one);
                lines.add(line);
            } else {
                line.take(atMs, one);
            }
            seen.add(line);
        }
        latest = seen;
    }

    /** The next frame shows what the one before shows. */
    void seeTheSame(long atMs) {
        latest.forEach(line -> line.lastMs = atMs);
    }

    /** All passages in order of time. */
    List<Passage> passages(long durationMs) {
        List<List<Line>> groups = new ArrayList<>();
        for (var line : lines) {
            groups.stream()
                    .filter(group -> group.getFirst().isSeenWith(line))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Line> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(line);
        }
        return groups.stream()
                .map(group -> passage(group, durationMs))
                .sorted(Comparator.comparingLong(Passage::startMs))
                .toList();
    }

    private static Passage passage(List<Line> group, long durationMs) {
        var sorted = group.stream()
                .sorted(Comparator.comparingInt(line -> line.best.top()))
                .toList();
        long startMs = group.stream().mapToLong(line -> line.firstMs).min().orElseThrow();
        long lastMs = group.stream().mapToLong(line -> line.lastMs).max().orElseThrow();
        return new Passage(
                String.join("\n", sorted.stream().map(line -> line.best.text()).toList()),
                sorted.stream().flatMap(Line::others).toList(),
                startMs,
                Math.max(lastMs, Math.min(lastMs + FRAME_MS, durationMs)),
                group.stream().mapToDouble(line -> line.best.confidence()).min().orElseThrow());
    }

    /** A line while it is seen. */
    private static final class Line {

        private final long firstMs;
        private final List<String> variants = new ArrayList<>();
        private long lastMs;
        private ReadLine best;

        private Line(long atMs, ReadLine read) {
            this.firstMs = atMs;
            this.lastMs = atMs;
            this.best = read;
        }

        private boolean isLike(ReadLine read) {
            var one = letters(best.text());
            var other = letters(read.text());
            return Distance.atMost(one, other, (int) (JITTER * Math.max(one.length(), other.length())));
        }

        private void take(long atMs, ReadLine read) {
            lastMs = atMs;
            var other = read.confidence() > best.confidence() ? best : read;
            best = other == best ? read : best;
            if (!letters(other.text()).equals(letters(best.text()))
                    && variants.size() < MOST_VARIANTS
                    && !variants.contains(other.text())) {
                variants.add(other.text());
            }
        }

        private Stream<String> others() {
            return variants.stream().filter(other -> !letters(other).equals(letters(best.text())));
        }

        /** Whether both are seen at the same time for at least half of the time at which one of them is. */
        private boolean isSeenWith(Line other) {
            long both = Math.min(lastMs, other.lastMs) + FRAME_MS - Math.max(firstMs, other.firstMs);
            long either = Math.max(lastMs, other.lastMs) + FRAME_MS - Math.min(firstMs, other.firstMs);
            return both >= SAME_TIME * either;
        }

        private static String letters(String text) {
            var letters = new StringBuilder();
            text.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letters::appendCodePoint);
            return letters.toString();
        }
    }
}
