package dev.kinora.recommendation.feed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Viewer;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora bench recommend [--videos N] [--terms N] [--links N] [--viewers N] [--history N] [--pages N] [--exact N]}:
 * how long the index takes to be built and a page of each arm to be composed, on one thread and on two, over made-up videos
 * whose words follow Zipf's law, alone and as one of the twenty of a slate, which is composed, written and read for each page; and how much
 * of the ten best of all videos the retrieval finds. The database is not part of it.
 */
final class FeedBenchmark {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PAGE = 10;
    private static final int SLATE = 200;
    private static final int HEAD = 4_000;
    private static final int BATCH = 5_000;

    private final PrintStream out = System.out;
    private final int videos;
    private final int terms;
    private final int links;
    private final int viewers;
    private final int history;
    private final int pages;
    private final int exact;

    private FeedBenchmark(List<String> options) {
        this.videos = number(options, "--videos", 1_000_000);
        this.terms = number(options, "--terms", 40);
        this.links = number(options, "--links", 400);
        this.viewers = number(options, "--viewers", 500);
        this.history = number(options, "--history", 200);
        this.pages = number(options, "--pages", 2_000);
        this.exact = number(options, "--exact", 50);
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(options.get(options.indexOf(name) + 1)) : otherwise;
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (options.contains("--help")) {
            System.err.println("Usage: bench recommend [--videos N] [--terms N] [--links N] [--viewers N] [--history N]"
                    + " [--pages N] [--exact N]");
            return;
        }
        new FeedBenchmark(options).run();
    }

    private void run() throws Exception {
        var began = System.nanoTime();
        var random = new Random(1);
        var texts = new MadeUpTexts(terms, random);
        var index = new VideoIndex(new Dictionary(videos, texts.frequencies(1 + videos / 1_000)), NOW, ids());
        var batch = new ArrayList<CatalogEntry>();
        for (var video = 0; video < videos; video++) {
            batch.add(entry(video, texts.next(), random));
            if (batch.size() == BATCH || video == videos - 1) {
                index.apply(batch);
                batch.clear();
            }
        }
        out.printf(
                "index of %,d videos with %d terms: %.1f s (%.1f s of the processor, made-up texts included)%n",
                videos, terms, seconds(began), THREADS.getCurrentThreadCpuTime() / 1e9);
        began = System.nanoTime();
        index.survey(NOW);
        out.printf("survey: %.1f s%n", seconds(began));
        System.gc();
        var runtime = Runtime.getRuntime();
        out.printf("heap after it: %,d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        var serving = new Serving(id(0), new ArmModel(Arms.HYBRID, links(random)), index);
        var histories =
                IntStream.range(0, viewers).mapToObj(viewer -> history(random)).toList();
        for (var arm : List.of(Arm.HYBRID, Arm.TFIDF, Arm.SEED)) {
            var count = arm == Arm.SEED ? Math.max(1, pages / 20) : pages;
            var slates = Math.max(1, count * PAGE / SLATE);
            IntConsumer page = number -> compose(serving, histories.get(number % histories.size()), arm, number);
            IntConsumer slate = number -> serve(serving, histories.get(number % histories.size()), arm, number);
            measure(arm.code(), page, count, 1, false);
            measure(arm.code(), slate, slates, 1, false);
            for (var threads = 1; threads <= 2; threads++) {
                measure(arm.code() + ", pages", page, count, threads, true);
                measure(arm.code() + ", slates of " + SLATE / PAGE + " pages", slate, slates, threads, true);
            }
        }
        retrieve(serving, histories.subList(0, Math.min(exact, viewers)));
    }

    /** Compares the ten best of the retrieved videos with the ten best of all, by the scores that they have among all. */
    private void retrieve(Serving serving, List<ViewerHistory> histories) {
        var all = IntStream.range(0, videos).toArray();
        var found = 0;
        var share = 0.0;
        for (var history : histories) {
            var shares = serving.videos().read(view -> {
                var viewer = new Viewers(view, RankingParameters.DEFAULT, NOW).of(history);
                var unseen = List.of(Filter.unseen());
                var ranking = serving.hybrid()
                        .over(view.items(), anyone -> all, unseen)
                        .rank(viewer);
                var best = ranking.best(PAGE);
                var retrieval = new CandidateSearch(serving, view, RankingParameters.DEFAULT).retrieval();
                var retrieved = IntHashSet.from(
                        serving.hybrid().over(view.items(), retrieval, unseen).rank(viewer, PAGE).stream()
                                .mapToInt(Scored::item)
                                .toArray());
                var both = best.stream()
                        .filter(one -> retrieved.contains(one.item()))
                        .count();
                return new double[] {both, score(ranking.best(PAGE, retrieved::contains)) / score(best)};
            });
            found += (int) shares[0];
            share += shares[1];
        }
        out.printf(
                "retrieval: %.1f %% of the ten best of all for %d viewers, %.2f %% of their score%n",
                100.0 * found / PAGE / histories.size(), histories.size(), 100 * share / histories.size());
    }

    private static double score(List<Scored> some) {
        return some.stream().mapToDouble(Scored::score).sum();
    }

    private List<UUID> ids() {
        return IntStream.range(0, videos).mapToObj(FeedBenchmark::id).toList();
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private CatalogEntry entry(int video, VideoText text, Random random) {
        var likes = (int) Math.min(100_000, 1 / (random.nextDouble() + 1e-5));
        var counts = new VideoCounts(10L * likes, likes, likes / 10);
        return new CatalogEntry(
                id(video),
                true,
                1,
                new CatalogEntry.Described(
                        new UUID(8, random.nextInt(1 + videos / 10)),
                        text,
                        NOW.minus(Duration.ofMinutes(random.nextInt(500_000))),
                        false),
                new CatalogEntry.Counted(counts, likes, likes / 2.0, likes / 20.0, NOW),
                null);
    }

    /** Links as a training leaves them: a head of items that speak for each other, and neighbors of all. */
    private Map<LinkTraining, ItemLinks> links(Random random) {
        var all = new HashMap<LinkTraining, ItemLinks>();
        for (var part : Arms.HYBRID.parts()) {
            if (part.feature() instanceof FeatureSpec.Linked(var training, var _)) {
                all.computeIfAbsent(training, missing -> links(Math.min(HEAD, videos), random));
            }
        }
        return all;
    }

    private ItemLinks links(int head, Random random) {
        var offsets = new int[videos + 1];
        var perItem = Math.min(links, head);
        var targets = new int[head * perItem];
        var weights = new float[targets.length];
        for (var item = 0; item < videos; item++) {
            offsets[item + 1] = offsets[item];
            if (item < head) {
                var linked = random.ints(perItem, 0, head).sorted().distinct().toArray();
                for (var target : linked) {
                    targets[offsets[item + 1]] = target;
                    weights[offsets[item + 1]++] = (float) random.nextGaussian() * 0.1f;
                }
            }
        }
        return new ItemLinks(
                IntBuffer.wrap(offsets),
                IntBuffer.wrap(Arrays.copyOf(targets, offsets[videos])),
                FloatBuffer.wrap(Arrays.copyOf(weights, offsets[videos])));
    }

    /** Half of the history lies in the head, which most viewers like. */
    private ViewerHistory history(Random random) {
        var touches = new ArrayList<Touch>();
        for (var place = 0; place < history; place++) {
            var at = NOW.minus(Duration.ofHours(place));
            var video = id(random.nextInt(place % 2 == 0 ? Math.min(HEAD, videos) : videos));
            touches.add(new Touch(video, 2, at, at, place % 3 == 0 ? at : null));
        }
        return new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);
    }

    private void measure(String what, IntConsumer work, int count, int threads, boolean tell) throws Exception {
        var nanos = new long[count];
        var processor = new LongAdder();
        var began = System.nanoTime();
        var started = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var page = 0; page < count; page++) {
                var number = page;
                started.add(pool.submit(() -> {
                    var start = System.nanoTime();
                    var used = THREADS.getCurrentThreadCpuTime();
                    work.accept(number);
                    processor.add(THREADS.getCurrentThreadCpuTime() - used);
                    nanos[number] = System.nanoTime() - start;
                }));
            }
        }
        for (var one : started) {
            one.get();
        }
        var all = seconds(began);
        Arrays.sort(nanos);
        if (tell) {
            out.printf(
                    "%s, %d thread(s): %,.0f per second, median %.2f ms, p99 %.2f ms, %.2f ms of the processor each%n",
                    what,
                    threads,
                    count / all,
                    nanos[count / 2] / 1e6,
                    nanos[count * 99 / 100] / 1e6,
                    processor.sum() / 1e6 / count);
        }
    }

    private static void compose(Serving serving, ViewerHistory history, Arm arm, int seed) {
        compose(serving, history, arm, seed, PAGE, (view, viewer, page) -> page);
    }

    /** What a slate costs until its last page is served, but for the database. */
    private static void serve(Serving serving, ViewerHistory history, Arm arm, int seed) {
        var stored = compose(serving, history, arm, seed, SLATE, (view, viewer, page) -> {
            var slots = page.slots();
            var evidence = Evidence.of(page.trace(), viewer, Set.of(), view, RankingParameters.DEFAULT, seed);
            SlateCodec.videos(slots);
            evidence.write(JSON);
            return SlateCodec.write(new Slate.Content(List.of(), slots, page.last()));
        });
        for (var from = 0; from < SLATE; from += PAGE) {
            var content = SlateCodec.read(stored);
            var slate =
                    new Slate(id(seed), id(seed), 0, id(0), arm.code(), new Slate.Models(null, null), null, content);
            if (slate.rankedBy() != null || slate.recommendationId(from).version() != 8) {
                throw new IllegalStateException("Another slate");
            }
        }
    }

    private interface Reading<T> {
        T of(VideoIndex.View view, Viewer viewer, FeedComposer.Page page);
    }

    private static <T> T compose(
            Serving serving, ViewerHistory history, Arm arm, int seed, int size, Reading<T> reading) {
        return serving.videos().read(view -> {
            var asker = new Candidates.Asker(
                    new UUID(9, seed),
                    new ViewerState(0, history, false, Set.of()),
                    Set.of(),
                    NOW.minus(Duration.ofDays(7)));
            var candidates = new Candidates(view, asker);
            var viewer = new Viewers(view, RankingParameters.DEFAULT, NOW).of(history);
            var composer = new FeedComposer(serving, view, RankingParameters.DEFAULT, NOW, new Random(seed));
            var page = composer.personal(candidates, viewer, arm, Map.of(), size);
            if (page.slots().size() != size) {
                throw new IllegalStateException("A page of " + page.slots().size());
            }
            return reading.of(view, viewer, page);
        });
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
