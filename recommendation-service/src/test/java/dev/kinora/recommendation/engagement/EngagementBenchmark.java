package dev.kinora.recommendation.engagement;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.events.EventJson;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.RecommendationServiceApplication;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.TestPlatform;
import dev.kinora.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./kinora bench engagements [--events N] [--viewers N] [--videos N]}: how many engagements a second a replica takes from its topic
 * into its tables, once they wait there. Service, database and broker share this machine.
 */
final class EngagementBenchmark {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** Of ten engagements; the rest are views. */
    private static final int COMPLETED = 2;

    private static final int LIKED = 1;
    private static final int SKIPPED = 1;

    private final int events;
    private final int viewers;
    private final int videos;
    private final Random random = new Random(1);

    private EngagementBenchmark(List<String> options) {
        this.events = number(options, "--events", 10_000);
        this.viewers = number(options, "--viewers", 2_000);
        this.videos = number(options, "--videos", 5_000);
    }

    private static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(options.get(options.indexOf(name) + 1)) : otherwise;
    }

    public static void main(String[] arguments) {
        var options = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (options.contains("--help")) {
            System.err.println("Usage: bench engagements [--events N] [--viewers N] [--videos N]");
            System.exit(0);
        }
        new EngagementBenchmark(options).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() {
        try (var service = new SpringApplicationBuilder(RecommendationServiceApplication.class)
                .profiles("local")
                .initializers(new TestPlatform())
                .properties("server.port=0", "logging.level.root=error")
                .run()) {
            var jdbc = service.getBean(JdbcClient.class);
            IntStream.range(0, videos).forEach(number -> publish(jdbc, number));
            try (var topics =
                    new TestTopics(service.getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers"))) {
                measure(topics, jdbc, events / 5, false);
                measure(topics, jdbc, events, true);
            }
        }
    }

    private void measure(TestTopics topics, JdbcClient jdbc, int count, boolean tell) {
        var sent = IntStream.range(0, count).mapToObj(number -> engagement()).toList();
        var statements = statements(jdbc);
        var wanted = applied(jdbc) + count;
        var began = System.nanoTime();
        topics.publishAll(sent);
        while (applied(jdbc) < wanted) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (tell) {
            System.out.printf(
                    "%,d engagements of %,d viewers with %,d videos: %,.0f a second, %.1f statements each%n",
                    count, viewers, videos, count / seconds, (statements(jdbc) - statements) / (double) count);
        }
    }

    private static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    private void publish(JdbcClient jdbc, int number) {
        var owner = id(8, number % (1 + videos / 10));
        var video = SampleCatalog.published(id(7, number), owner, "Category " + number % 20, "Title " + number);
        jdbc.sql("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)
                        values (:video, :owner, :published, true, 1, :body, :now)""")
                .param("video", BinaryIds.bytes(video.videoId()))
                .param("owner", BinaryIds.bytes(owner))
                .param("published", Timestamp.from(video.publishedAt()))
                .param("body", new String(EventJson.write(video), StandardCharsets.UTF_8))
                .param("now", Timestamp.from(Instant.now()))
                .update();
    }

    private EngagementRecorded engagement() {
        var drawn = random.nextInt(10);
        var kind = drawn < COMPLETED
                ? EngagementKind.COMPLETE
                : drawn < COMPLETED + LIKED
                        ? EngagementKind.LIKE
                        : drawn < COMPLETED + LIKED + SKIPPED ? EngagementKind.SKIP : EngagementKind.PROGRESS;
        var target = new EngagementTarget(id(7, random.nextInt(videos)), null, null);
        return new EngagementRecorded(
                new UUID(random.nextLong(), random.nextLong()),
                id(9, random.nextInt(viewers)),
                kind,
                target,
                5_000,
                10_000,
                Instant.now());
    }

    private static long applied(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from processed_event where consumer = 'recommendation-engagement'")
                .query(Long.class)
                .single();
    }

    private static long statements(JdbcClient jdbc) {
        return jdbc.sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }
}
