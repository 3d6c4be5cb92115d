package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.words.PaintedWords.Set;
import dev.kinora.visionclassifier.words.PaintedWords.Style;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code ./kinora bench screening words [--frames N] [--set test|tuning]}: how many painted words are read again, by
 * size and style, how often words are read where there are none, and what a frame costs. Tesseract alone, which looks
 * for lines by itself, reads the same frames.
 */
final class WordBenchmark {

    private static final int[] SIZES = {12, 16, 20, 28, 40, 60, 90};
    private static final double FRAME_MS = 1000;
    private static final String ALL = "all";

    private final PrintStream out = System.out;
    private final Set set;
    private final int frames;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** Words of one kind of frame. */
    private static final class Tally {

        private int painted;
        private int read;
        private int wrong;
        private int alone;
    }

    private WordBenchmark(Set set, int frames) {
        this.set = set;
        this.frames = frames;
    }

    public static void main(String[] arguments) throws IOException {
        var words = List.of(arguments);
        int frames = words.contains("--frames") ? Integer.parseInt(words.get(words.indexOf("--frames") + 1)) : 6;
        var set = words.contains("--set")
                ? Set.valueOf(words.get(words.indexOf("--set") + 1).toUpperCase(Locale.ROOT))
                : Set.TEST;
        if (words.contains("--help") || words.size() % 2 != 0) {
            System.err.println("Usage: bench screening words [--frames N] [--set test|tuning]");
            System.exit(words.contains("--help") ? 0 : 2);
        }
        new WordBenchmark(set, frames).run();
    }

    private void run() throws IOException {
        out.printf(
                "%d processors, load %s, %d font families, set %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length,
                set);
        long before = residentKb();
        try (var reader = WordReader.builtin()) {
            reader.read(Picture.of(PaintedWords.of(set, 1, 40, Style.PLAIN, 0).image()));
            out.printf("The reader takes %d MiB.%n", (residentKb() - before) / 1024);
            try (var alone = Tesseract.alone()) {
                recall(reader, alone);
            }
            withoutWords(reader);
            clips(reader);
        }
    }

    /** Captions that stay over a picture that moves, as most are. */
    private void clips(WordReader reader) {
        List<Double> millis = new ArrayList<>();
        for (var style : Style.values()) {
            for (int i = 0; i < frames; i++) {
                for (var painted : PaintedWords.clip(set, 5_000_000L + 100L * style.ordinal() + i, 28, style, 8)) {
                    var picture = Picture.of(painted.image());
                    timed(millis, () -> ours(reader, picture));
                }
            }
        }
        print("captions that stay", millis);
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private void recall(WordReader reader, Tesseract alone) {
        List<Double> millis = new ArrayList<>();
        List<Double> aloneMillis = new ArrayList<>();
        for (int size : SIZES) {
            for (var style : Style.values()) {
                for (int i = 0; i < frames; i++) {
                    double degrees = i % 3 == 2 ? (i % 2 == 0 ? 1 : -1) * (4 + 7 * i % 7) : 0;
                    long seed = 1_000_000L * set.ordinal() + 1000L * size + 100L * style.ordinal() + i;
                    var painted = PaintedWords.of(set, seed, size, style, degrees);
                    var picture = Picture.of(painted.image());
                    var keys = List.of(
                            ALL,
                            "size %2d".formatted(size),
                            "style " + style,
                            degrees == 0 ? "level" : "turned by 4 to 10°");
                    count(painted.words(), timed(millis, () -> ours(reader, picture)), keys, true);
                    count(painted.words(), timed(aloneMillis, () -> alone(alone, picture)), keys, false);
                }
            }
        }
        out.printf("%n%-20s %7s %7s %12s %6s%n", "", "painted", "read", "wrong words", "alone");
        tallies.forEach((key, tally) -> out.printf(
                "%-20s %7d %7.3f %12d %6.3f%n",
                key,
                tally.painted,
                (double) tally.read / tally.painted,
                tally.wrong,
                (double) tally.alone / tally.painted));
        print("with words", millis);
        print("Tesseract alone", aloneMillis);
    }

    private void withoutWords(WordReader reader) {
        List<Double> millis = new ArrayList<>();
        int wrong = 0;
        int all = 20 * frames;
        for (int i = 0; i < all; i++) {
            var picture = Picture.of(PaintedWords.none(9_000_000L + 1_000_000L * set.ordinal() + i)
                    .image());
            wrong += timed(millis, () -> ours(reader, picture)).isEmpty() ? 0 : 1;
        }
        print("without words", millis);
        out.printf("Words were read in %d of %d frames without words.%n", wrong, all);
        millis.clear();
        var random = new SplittableRandom(1);
        for (int i = 0; i < 5; i++) {
            var noise = new byte[640 * 360 * 3];
            random.nextBytes(noise);
            timed(millis, () -> ours(reader, new Picture(640, 360, noise)));
        }
        print("noise", millis);
    }

    private void count(List<String> painted, List<String> read, List<String> keys, boolean ours) {
        var left = new ArrayList<>(read);
        var found = (int) painted.stream()
                .filter(word -> left.remove(word.toLowerCase(Locale.ROOT)))
                .count();
        for (var key : keys) {
            var tally = tallies.computeIfAbsent(key, _ -> new Tally());
            if (ours) {
                tally.painted += painted.size();
                tally.read += found;
                tally.wrong += left.size();
            } else {
                tally.alone += found;
            }
        }
    }

    private static List<String> ours(WordReader reader, Picture picture) {
        return reader.read(picture).stream()
                .flatMap(line -> Arrays.stream(line.text().split(" ")))
                .map(WordBenchmark::letters)
                .toList();
    }

    private static List<String> alone(Tesseract tesseract, Picture picture) {
        return tesseract.read(luma(picture), WordReader.MOST_PER_LINE.multipliedBy(6)).stream()
                .filter(word -> word.confidence() >= WordReader.CUT)
                .map(word -> letters(word.text()))
                .toList();
    }

    private static Gray luma(Picture picture) {
        var levels = new byte[picture.width() * picture.height()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) ((299 * (picture.rgb()[3 * i] & 0xff)
                            + 587 * (picture.rgb()[3 * i + 1] & 0xff)
                            + 114 * (picture.rgb()[3 * i + 2] & 0xff))
                    / 1000);
        }
        return new Gray(picture.width(), picture.height(), levels);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static List<String> timed(List<Double> millis, Supplier<List<String>> work) {
        long begin = System.nanoTime();
        var words = work.get();
        millis.add((System.nanoTime() - begin) / 1e6);
        return words;
    }

    private void print(String name, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        double mean = sorted.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        out.printf(
                "%-18s ms a frame: median %.0f, 95 %% %.0f, mean %.0f: %.3f of the length of a clip with one a second%n",
                name, sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), mean, mean / FRAME_MS);
    }
}
