package dev.kinora.recommendation.feed;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.events.EventJson;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.RecommendationServiceApplication;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.TestPlatform;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code ./kinora bench slates [--videos N] [--viewers N] [--history N] [--sessions N] [--pages N] [--threads N]}: how long pages of For You
 * take with their database: each session asks for so many pages and likes a video after the third. Service and database share
 * this machine; HTTP is not part of it.
 */
final class SlateBenchmark {

    private static final int PAGE = 10;
    private static final int CATEGORIES = 20;
    private static final int BATCH = 1_000;

    private final PrintStream out = System.out;
    private final int videos;
    private final int viewers;
    private final int history;
    private final int sessions;
    private final int pages;
    private final int threads;

    private SlateBenchmark(List<String> options) {
        this.videos = number(options, "--videos", 20_000);
        this.viewers = number(options, "--viewers", 200);
        this.history = number(options, "--history", 200);
        this.sessions = number(options, "--sessions", 400);
        this.pages = number(options, "--pages", 10);
        this.threads = number(options, "--threads", 2);
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(options.get(options.indexOf(name) + 1)) : otherwise;
    }

    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (options.contains("--help")) {
            System.err.println("Usage: bench slates [--videos N] [--viewers N] [--history N] [--sessions N] [--pages N]"
                    + " [--threads N]");
            System.exit(0);
        }
        new SlateBenchmark(options).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() throws Exception {
        try (var service = new SpringApplicationBuilder(RecommendationServiceApplication.class)
                .profiles("local")
                .initializers(new TestPlatform())
                .properties("server.port=0", "logging.level.root=error", "kinora.feed.viewer-slates=100000")
                .run()) {
            fill(service.getBean(JdbcTemplate.class));
            var index = service.getBean(LiveIndex.class);
            while (index.serving().videos().read(all -> all.number(id(videos - 1))) == null) {
                index.refresh();
            }
            measure(service, sessions / 4, false);
            measure(service, sessions, true);
            sizes(service.getBean(JdbcTemplate.class));
        }
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static UUID viewer(int number) {
        return new UUID(9, number);
    }

    private void fill(JdbcTemplate jdbc) {
        var random = new Random(1);
        var now = Instant.now();
        jdbc.batchUpdate("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)
                        values (?, ?, ?, true, 1, ?, ?)""", IntStream.range(0, videos).boxed().toList(), BATCH, (row, number) -> {
            var owner = new UUID(8, random.nextInt(1 + videos / 10));
            var title = new StringBuilder();
            for (var word = 0; word < 12; word++) {
                title.append('w')
                        .append((int) Math.pow(20_000, random.nextDouble()))
                        .append(' ');
            }
            var video = SampleCatalog.published(
                    id(number), owner, "Category " + random.nextInt(CATEGORIES), title.toString());
            row.setBytes(1, BinaryIds.bytes(id(number)));
            row.setBytes(2, BinaryIds.bytes(owner));
            row.setTimestamp(3, Timestamp.from(video.publishedAt()));
            row.setString(4, new String(EventJson.write(video), StandardCharsets.UTF_8));
            row.setTimestamp(5, Timestamp.from(now));
        });
        jdbc.batchUpdate("""
                        insert into viewer_video (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed,
                            positive_at)
                        values (?, ?, 2, ?, ?, true, false, false, ?)""", IntStream.range(0, viewers * history).boxed().toList(), BATCH, (row, number) -> {
            var at = Timestamp.from(now.minus(Duration.ofHours(number % history)));
            row.setBytes(1, BinaryIds.bytes(viewer(number / history)));
            row.setBytes(2, BinaryIds.bytes(id((number * 31 + number / history) % videos)));
            row.setTimestamp(3, at);
            row.setTimestamp(4, at);
            row.setTimestamp(5, number % 3 == 0 ? at : null);
        });
    }

    private void measure(ConfigurableApplicationContext service, int count, boolean tell) throws Exception {
        var states = service.getBean(ViewerStates.class);
        IntStream.range(0, viewers).forEach(number -> states.of(viewer(number)));
        var composed = new ConcurrentLinkedQueue<Long>();
        var served = new ConcurrentLinkedQueue<Long>();
        var used = processor();
        var began = System.nanoTime();
        var started = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var session = 0; session < count; session++) {
                var who = viewer(session % viewers);
                started.add(pool.submit(() -> session(service, who, composed, served)));
            }
        }
        for (var one : started) {
            one.get();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (tell) {
            var all = composed.size() + served.size();
            var now = processor();
            out.printf(
                    "%,d videos, histories of %d, %d threads: %,.0f pages/s, likes included%n",
                    videos, history, threads, all / seconds);
            out.printf(
                    "processor per page: %.2f ms of the service with its broker, %.2f ms of the database%n",
                    (now[0] - used[0]) / 1e6 / all, (now[1] - used[1]) / 1e6 / all);
            tell("from a slate", served);
            tell("composed", composed);
        }
    }

    /** What this process and those that it started used so far, in nanoseconds. */
    private static long[] processor() {
        var here = ProcessHandle.current();
        return new long[] {
            nanos(here), here.descendants().mapToLong(SlateBenchmark::nanos).sum()
        };
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    private void session(
            ConfigurableApplicationContext service,
            UUID who,
            ConcurrentLinkedQueue<Long> composed,
            ConcurrentLinkedQueue<Long> served) {
        var feed = service.getBean(ForYouPages.class);
        @Nullable String cursor = null;
        for (var number = 0; number < pages; number++) {
            var start = System.nanoTime();
            var page = feed.page(who, PAGE, cursor);
            (number == 0 || number == 3 ? composed : served).add(System.nanoTime() - start);
            if (page.items().size() != PAGE) {
                throw new IllegalStateException("A page of " + page.items().size());
            }
            if (number == 2) {
                like(service.getBean(Engagements.class), who, page.items().getFirst());
            }
            cursor = page.nextCursor();
        }
    }

    private static void like(Engagements engagements, UUID who, FeedItem item) {
        var target =
                new EngagementTarget(item.video().id(), item.video().owner().id(), item.recommendationId());
        engagements.apply(
                new EngagementRecorded(UUID.randomUUID(), who, EngagementKind.LIKE, target, 0, 0, Instant.now()));
    }

    private void tell(String kind, ConcurrentLinkedQueue<Long> all) {
        var nanos = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nanos);
        out.printf(
                "%s: median %.1f ms, p99 %.1f ms%n",
                kind, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    private void sizes(JdbcTemplate jdbc) {
        jdbc.query("select avg(length(slots)) as slots, avg(length(evidence)) as evidence from slate", row -> {
            out.printf(
                    "bytes per slate: %,.0f of slots and %,.0f of evidence%n",
                    row.getDouble("slots"), row.getDouble("evidence"));
        });
    }
}
