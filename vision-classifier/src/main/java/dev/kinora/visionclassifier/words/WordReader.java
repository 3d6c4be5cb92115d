package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.weights.PinnedWords;
import dev.kinora.visionclassifier.words.Tesseract.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads English words in pictures, also where they are painted over something: lines of strokes are searched for, turned
 * upright and freed of their background, and Tesseract reads each of them. For one thread at a time. It holds native
 * memory, some 100 MB, until it is closed.
 */
public final class WordReader implements AutoCloseable {

    /** Names what reads, with which data, and how lines are found. */
    public static final String VERSION = "tesseract-5.5.3/" + PinnedWords.VERSION + "/lines-1";

    /** Words of which Tesseract is less sure are left out: none was above it in pictures without text. */
    static final double CUT = 0.6;

    /** A line of which the reader is so sure is not read again in another size. */
    private static final double SURE = 0.85;

    private static final double SAME_PLACE = 0.5;
    private static final int MOST_LINES = 12;
    static final Duration MOST_PER_LINE = Duration.ofMillis(500);
    private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{N}]{2}|\\b[IiAa]\\b");

    private final Tesseract tesseract;

    /** What was read in the picture before, since captions stay while the picture behind them moves. */
    private List<Known> known = List.of();

    private record Known(Gray line, List<Word> words) {}

    private WordReader(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * A reader with the data on the class path.
     *
     * @throws dev.kinora.visionclassifier.weights.WeightsException if they are missing or damaged
     * @throws UnsatisfiedLinkError if there is no Tesseract for this platform
     */
    public static WordReader builtin() {
        return open(PinnedWords.shipped());
    }

    /**
     * A reader with these data.
     *
     * @throws dev.kinora.visionclassifier.weights.WeightsException if they are others than the pinned ones
     */
    static WordReader open(byte[] data) {
        return new WordReader(new Tesseract(PinnedWords.requireKnown("The data for reading words", data)));
    }

    /** The lines that can be read, from the top; empty if there are none. */
    public List<ReadLine> read(Picture picture) {
        List<ReadLine> lines = new ArrayList<>();
        List<Known> seen = new ArrayList<>();
        for (var candidate :
                TextLines.of(Planes.of(picture)).stream().limit(MOST_LINES).toList()) {
            var box = candidate.box();
            if (lines.stream().noneMatch(line -> line.confidence() >= SURE && isAt(box, line))) {
                var read = words(candidate.line());
                seen.add(read);
                keep(candidate.box(), read.words(), lines);
            }
        }
        known = seen;
        lines.sort(Comparator.comparingInt(ReadLine::top).thenComparingInt(ReadLine::left));
        return List.copyOf(lines);
    }

    private Known words(Gray line) {
        return known.stream()
                .filter(before -> before.line().isLike(line))
                .findFirst()
                .orElseGet(() -> new Known(
                        line,
                        tesseract.read(line, MOST_PER_LINE).stream()
                                .filter(word -> word.confidence() >= CUT)
                                .filter(word -> TELLING.matcher(word.text()).find())
                                .toList()));
    }

    /** Keeps what was read unless something at the same place was read better. */
    private static void keep(Candidate.Box box, List<Word> words, List<ReadLine> lines) {
        if (words.isEmpty()) {
            return;
        }
        var line = new ReadLine(
                String.join(" ", words.stream().map(Word::text).toList()),
                words.stream().mapToDouble(Word::confidence).average().orElseThrow(),
                box.left(),
                box.top(),
                box.right(),
                box.bottom());
        var others = lines.stream().filter(other -> isAt(box, other)).toList();
        if (others.stream().mapToDouble(WordReader::worth).sum() < worth(line)) {
            lines.removeAll(others);
            lines.add(line);
        }
    }

    private static boolean isAt(Candidate.Box box, ReadLine line) {
        return box.shared(new Candidate.Box(line.left(), line.top(), line.right(), line.bottom())) > SAME_PLACE;
    }

    private static double worth(ReadLine line) {
        return line.text().length() * line.confidence();
    }

    @Override
    public void close() {
        tesseract.close();
    }
}
