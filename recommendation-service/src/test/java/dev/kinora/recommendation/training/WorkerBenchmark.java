package dev.kinora.recommendation.training;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.RecommendationServiceApplication;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.TestPlatform;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a training takes in its process as the service starts it, step by step, and how much memory: so many interactions of viewers of
 * whom each has 50, with videos by Zipf's law, a third of them liked.
 */
public final class WorkerBenchmark {

    private static final int EACH = 50;
    private static final int ROWS = 1_000;
    private static final Duration LOOK = Duration.ofMillis(50);

    private final PrintStream out = System.out;
    private final Random random = new Random(1);
    private final int interactions;
    private final int videos;

    public WorkerBenchmark(int interactions, int videos) {
        this.interactions = interactions;
        this.videos = videos;
    }

    /**
     * Measures.
     *
     * @param heap of the process, as {@code kinora.training.worker.heap}
     */
    public void run(String heap, Supplier<VideoText> texts) throws Exception {
        try (var service = new SpringApplicationBuilder(RecommendationServiceApplication.class)
                .profiles("local")
                .initializers(new TestPlatform())
                .properties("server.port=0", "logging.level.root=error", "kinora.training.worker.heap=" + heap)
                .run()) {
            var jdbc = service.getBean(JdbcTemplate.class);
            fill(jdbc, texts);
            measure(service.getBean(Workers.class), heap);
        }
    }

    private void measure(Workers workers, String heap) throws Exception {
        var steps = new StringBuilder();
        var began = System.nanoTime();
        var since = began;
        try (var worker = workers.start(null)) {
            var before = worker.state();
            while (!worker.ended(LOOK)) {
                var state = worker.state();
                if (state.phase() != before.phase()) {
                    steps.append(step(before.phase(), System.nanoTime() - since));
                    since = System.nanoTime();
                }
                before = state;
            }
            steps.append(step(before.phase(), System.nanoTime() - since));
            var failure = workers.failure(worker);
            if (failure != null) {
                throw new IllegalStateException(failure + "\n" + worker.lines());
            }
            var memory = worker.state().memoryBytes();
            out.printf(
                    "Training of %,d interactions of %,d viewers with %,d videos, heap of %s: %.1f s, %,d MiB resident%n%s%n",
                    workers.result(worker).origin().interactions(),
                    interactions / EACH,
                    videos,
                    heap,
                    (System.nanoTime() - began) / 1e9,
                    memory == null ? 0 : memory >> 20,
                    steps);
        }
    }

    private static String step(TrainingPhase phase, long nanos) {
        return "  %s %.1f s".formatted(phase, nanos / 1e9);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private void fill(JdbcTemplate jdbc, Supplier<VideoText> texts) {
        var now = Instant.now();
        var rows = new ArrayList<Object>();
        for (var number = 0; number < videos; number++) {
            var owner = new UUID(8, random.nextInt(1 + videos / 10));
            var text = texts.get();
            var video = SampleCatalog.published(id(number), owner, text.category(), text.title());
            var at = Timestamp.from(now.minus(Duration.ofHours(1 + random.nextInt(2_000))));
            var body = new String(EventJson.write(video), StandardCharsets.UTF_8);
            Collections.addAll(rows, BinaryIds.bytes(id(number)), BinaryIds.bytes(owner), at, true, 1, body, at);
            if (number % ROWS == ROWS - 1 || number == videos - 1) {
                insert(
                        jdbc,
                        "catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)",
                        7,
                        rows);
            }
        }
        for (var viewer = 0; viewer < interactions / EACH; viewer++) {
            watch(BinaryIds.bytes(new UUID(9, viewer)), now, rows);
            if (rows.size() >= ROWS * 9 || viewer == interactions / EACH - 1) {
                insert(jdbc, """
                        viewer_video (user_id, video_id, weight, weighed_at, viewed, liked, completed, viewed_at, positive_at)""", 9, rows);
            }
        }
    }

    private void watch(byte[] viewer, Instant now, List<Object> rows) {
        random.ints(0, Integer.MAX_VALUE)
                .map(drawn -> (int) Math.min(videos - 1, Math.pow(videos, drawn / (double) Integer.MAX_VALUE) - 1))
                .distinct()
                .limit(EACH)
                .forEach(video -> {
                    var at = Timestamp.from(now.minus(Duration.ofMinutes(1 + random.nextInt(100_000))));
                    var liked = random.nextInt(3) == 0 ? at : null;
                    Collections.addAll(rows, viewer, BinaryIds.bytes(id(video)), 1, at, true, false, false, at, liked);
                });
    }

    private static void insert(JdbcTemplate jdbc, String into, int columns, List<Object> rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        jdbc.update(
                "insert into " + into + " values " + String.join(", ", Collections.nCopies(rows.size() / columns, row)),
                rows.toArray());
        rows.clear();
    }
}
