package dev.kinora.recommendation.engagement;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.events.EventJson;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.RecommendationServiceApplication;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.EngagementLoad;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code ./kinora bench engagements [--events N] [--viewers N] [--history N] [--slots N]}: engagements of viewers with histories and with
 * slots of today, which the engagements name.
 */
final class EngagementBenchmark {

    private static final int VIDEOS = 5_000;

    private final EngagementLoad load;
    private final int history;
    private final int slots;

    private EngagementBenchmark(List<String> options) {
        this.load = new EngagementLoad(options);
        this.history = EngagementLoad.number(options, "--history", 200);
        this.slots = EngagementLoad.number(options, "--slots", 50);
    }

    public static void main(String[] arguments) {
        var options = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (options.contains("--help")) {
            System.err.println("Usage: bench engagements [--events N] [--viewers N] [--history N] [--slots N]");
            System.exit(0);
        }
        new EngagementBenchmark(options).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() {
        try (var service = EngagementLoad.start(RecommendationServiceApplication.class)) {
            plant(service.getBean(JdbcTemplate.class));
            var states = service.getBean(ViewerStates.class);
            IntStream.range(0, load.viewers()).forEach(number -> states.build(EngagementLoad.viewer(number)));
            load.measure(
                    service,
                    this::target,
                    "select count(*) from processed_event where consumer = 'recommendation-engagement'");
        }
    }

    private EngagementTarget target(int viewer, Random random) {
        var slot = random.nextInt(slots);
        return new EngagementTarget(video(viewer, slot), null, slot(viewer, slot));
    }

    private static UUID slot(int viewer, int number) {
        return new UUID(viewer, number);
    }

    private static UUID video(int viewer, int number) {
        return new UUID(7, (viewer * 31L + number * 97L) % VIDEOS);
    }

    private record Place(int viewer, int number) {}

    private void plant(JdbcTemplate database) {
        var now = Timestamp.from(Instant.now());
        var videos = IntStream.range(0, VIDEOS)
                .mapToObj(number -> SampleCatalog.published(
                        new UUID(7, number), new UUID(8, number % 500), "Category " + number % 20, "Title " + number))
                .toList();
        database.batchUpdate("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)
                        values (?, ?, ?, true, 1, ?, ?)""", videos, 1_000, (row, video) -> {
            row.setBytes(1, BinaryIds.bytes(video.videoId()));
            row.setBytes(2, BinaryIds.bytes(video.author().accountId()));
            row.setTimestamp(3, Timestamp.from(video.publishedAt()));
            row.setString(4, new String(EventJson.write(video), StandardCharsets.UTF_8));
            row.setTimestamp(5, now);
        });
        database.batchUpdate("""
                        insert into viewer_video
                            (user_id, video_id, weight, weighed_at, watched_at, viewed, liked, completed)
                        values (?, ?, 1, now(6), now(6), true, false, false)""", places(history), 1_000, (row, place) -> {
            row.setBytes(1, BinaryIds.bytes(EngagementLoad.viewer(place.viewer())));
            row.setBytes(2, BinaryIds.bytes(new UUID(6, place.number())));
        });
        database.batchUpdate("""
                        insert into impression (recommendation_id, session_id, position, user_id, video_id, mode, arm,
                            source, score, propensity, detail, served_at)
                        values (?, ?, ?, ?, ?, 'FOR_YOU', 'tfidf', 'TFIDF', 0, 1, '{"reasons":[]}', ?)""", places(slots), 1_000, (row, place) -> {
            row.setBytes(1, BinaryIds.bytes(slot(place.viewer(), place.number())));
            row.setBytes(2, BinaryIds.bytes(new UUID(5, place.viewer())));
            row.setInt(3, place.number());
            row.setBytes(4, BinaryIds.bytes(EngagementLoad.viewer(place.viewer())));
            row.setBytes(5, BinaryIds.bytes(video(place.viewer(), place.number())));
            row.setTimestamp(6, now);
        });
    }

    private List<Place> places(int each) {
        return IntStream.range(0, load.viewers())
                .boxed()
                .flatMap(viewer -> IntStream.range(0, each).mapToObj(number -> new Place(viewer, number)))
                .toList();
    }
}
