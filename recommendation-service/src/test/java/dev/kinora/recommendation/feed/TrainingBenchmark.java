package dev.kinora.recommendation.feed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.training.WorkerBenchmark;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.index.IndexedItem;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.text.ItemText;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * {@code ./kinora bench recommend training [--videos N] [--terms N] [--interactions N] [--heap 1GB] [--python PATH --peer SCRIPT]
 * [--rounds N]}: how long the words of made-up videos take to be learned and indexed, and how much memory they take; for a tenth of
 * the videos, too. The time of the processor is told beside that of the clock. Then a whole training in the process that the service
 * starts for it ({@link WorkerBenchmark}; none with {@code --interactions 0}). With
 * a Python and a script that trains on the number of videos that it is given and prints {@code "train_s"} and
 * {@code "matrix_bytes"}, both learn the same number of categories in turn.
 */
final class TrainingBenchmark {

    private static final int MOST_TERMS = 1_000_000;
    private static final int COMPARED = 20_000;
    private static final int WATCHED = 20_000;
    private static final int CATEGORIES = 19;
    private static final int OWN_ROUNDS = 9;
    private static final Pattern FIGURES = Pattern.compile("\"train_s\": ([\\d.]+).*\"matrix_bytes\": (\\d+)");

    private final PrintStream out = System.out;
    private final List<String> options;

    private TrainingBenchmark(List<String> options) {
        this.options = options;
    }

    private record Figures(double seconds, double processor, long bytes) {}

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        if (options.contains("--help")) {
            System.err.println(
                    "Usage: bench recommend training [--videos N] [--terms N] [--interactions N] [--heap 1GB]"
                            + " [--python PATH --peer SCRIPT] [--rounds N]");
            return;
        }
        new TrainingBenchmark(options).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() throws Exception {
        if (options.contains("--peer")) {
            compare();
        } else {
            var videos = Integer.parseInt(option("--videos", "1000000"));
            made(Math.min(videos, COMPARED));
            var tenth = made(videos / 10);
            var all = made(videos);
            out.printf(
                    "Ten times the videos: %.1f times the time (%.1f times that of the processor)%n",
                    all.seconds() / tenth.seconds(), all.processor() / tenth.processor());
            worker();
        }
    }

    private void worker() throws Exception {
        var interactions = Integer.parseInt(option("--interactions", "1000000"));
        if (interactions > 0) {
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
            var texts = new MadeUpTexts(12, new Random(1));
            new WorkerBenchmark(interactions, WATCHED).run(option("--heap", "1GB"), texts::next);
        }
    }

    private Figures made(int videos) {
        var length = Integer.parseInt(option("--terms", "40"));
        var figures = train(videos, () -> {
            var texts = new MadeUpTexts(length, new Random(1));
            return number -> ItemTexts.of(texts.next());
        });
        out.printf(
                "%,d videos of %d words: %.2f s (%.2f s of the processor), %,d MiB%n",
                videos, length, figures.seconds(), figures.processor(), figures.bytes() >> 20);
        return figures;
    }

    private void compare() throws IOException {
        var rounds = Integer.parseInt(option("--rounds", "3"));
        var faster = new double[rounds];
        var smaller = new double[rounds];
        ours();
        for (var round = 0; round < rounds; round++) {
            var peer = peer();
            var ours = ours();
            faster[round] = peer.seconds() / ours.seconds();
            smaller[round] = ours.bytes() / (double) peer.bytes();
            out.printf(
                    "%,d videos: peer %.2f s, %,d MiB; ours %.4f s, %.1f MiB: %.0f times as fast, %.2f %% of the memory%n",
                    COMPARED,
                    peer.seconds(),
                    peer.bytes() >> 20,
                    ours.seconds(),
                    ours.bytes() / 1048576.0,
                    faster[round],
                    100 * smaller[round]);
        }
        Arrays.sort(faster);
        Arrays.sort(smaller);
        out.printf(
                "median: %.0f times as fast, %.2f %% of the memory%n", faster[rounds / 2], 100 * smaller[rounds / 2]);
    }

    /** The median of some trainings, each of which takes no longer than a pause of the machine. */
    private static Figures ours() {
        return IntStream.range(0, OWN_ROUNDS)
                .mapToObj(round -> train(COMPARED, TrainingBenchmark::categories))
                .sorted(Comparator.comparingDouble(Figures::seconds))
                .toList()
                .get(OWN_ROUNDS / 2);
    }

    private static IntFunction<ItemText> categories() {
        var random = new Random(7);
        return number -> ItemText.of("", "Category of videos number " + random.nextInt(CATEGORIES));
    }

    private Figures peer() throws IOException {
        var process = new ProcessBuilder(option("--python", "python3"), option("--peer", ""), "" + COMPARED)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var figures = FIGURES.matcher(printed);
        if (!figures.find()) {
            throw new IOException("The peer printed no figures: " + printed);
        }
        return new Figures(Double.parseDouble(figures.group(1)), 0, Long.parseLong(figures.group(2)));
    }

    /** Learns the dictionary, then makes vectors and lists; making up the texts does not count. */
    private static Figures train(int videos, Supplier<IntFunction<ItemText>> source) {
        var before = used();
        var learner = new Dictionary.Learner();
        var watch = new Watch();
        each(videos, source.get(), watch, learner::add);
        watch.start();
        var index = new ItemIndex(learner.learn(MOST_TERMS), 0, videos);
        watch.stop();
        each(videos, source.get(), watch, text -> index.add(new IndexedItem(text, 0, 0, true, false)));
        watch.start();
        index.refresh(index.survey(0));
        watch.stop();
        var bytes = used() - before;
        if (index.size() != videos || index.shelves().surveyed() != videos) {
            throw new IllegalStateException("Not all are indexed");
        }
        return new Figures(watch.clock / 1e9, watch.processor / 1e9, bytes);
    }

    private static void each(int videos, IntFunction<ItemText> source, Watch watch, Consumer<ItemText> work) {
        var batch = new ItemText[1_000];
        for (var from = 0; from < videos; from += batch.length) {
            var count = Math.min(batch.length, videos - from);
            for (var place = 0; place < count; place++) {
                batch[place] = source.apply(from + place);
            }
            watch.start();
            for (var place = 0; place < count; place++) {
                work.accept(batch[place]);
            }
            watch.stop();
        }
    }

    /** Adds up the nanoseconds between starts and stops. */
    private static final class Watch {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private long clock;
        private long processor;

        void start() {
            clock -= System.nanoTime();
            processor -= THREADS.getCurrentThreadCpuTime();
        }

        void stop() {
            clock += System.nanoTime();
            processor += THREADS.getCurrentThreadCpuTime();
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private String option(String name, String otherwise) {
        return options.contains(name) ? options.get(options.indexOf(name) + 1) : otherwise;
    }
}
