package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KinoraIT
class EngagementBatchesIT {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final int VIDEOS = 6;

    @Autowired
    Engagements engagements;

    @Autowired
    ViewerStates states;

    @Autowired
    ImpressionLog log;

    @Autowired
    Catalog catalog;

    @Autowired
    TestTopics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final World first = new World();
    private final World second = new World();

    /** Viewers, videos, creators and slots of which two are alike but for their ids, which are in the same order. */
    private static final class World {

        private final UUID mark = UUID.randomUUID();

        private UUID id(int kind, int number) {
            return new UUID(mark.getMostSignificantBits(), kind * 1_000L + number);
        }

        private UUID viewer(int number) {
            return id(1, number);
        }

        private UUID video(int number) {
            return id(2, number);
        }

        private UUID creator(int number) {
            return number == 0 ? viewer(0) : id(3, number);
        }

        private UUID slot(int viewer, int video) {
            return id(4, viewer * VIDEOS + video);
        }
    }

    @BeforeEach
    void showVideos() {
        for (var world : List.of(first, second)) {
            for (var i = 0; i < VIDEOS; i++) {
                topics.publish(SampleCatalog.published(world.video(i), world.creator(i % 3), FOOD, "Soup"));
            }
            for (var viewer = 0; viewer < 3; viewer++) {
                states.of(world.viewer(viewer));
                for (var video = 0; video < VIDEOS; video++) {
                    show(world, viewer, video);
                }
            }
        }
        await().until(() -> Stream.of(first, second)
                .allMatch(world -> IntStream.range(0, VIDEOS)
                        .allMatch(i -> catalog.find(world.video(i)).isPresent())));
    }

    private void show(World world, int viewer, int video) {
        var source = video % 2 == 0 ? Source.TFIDF : Source.EXPLORE;
        var choice = new Impression.Choice(
                FeedMode.FOR_YOU, "tfidf", source, arm(world), 0.5, Slot.Chance.CERTAIN, null, null, null);
        log.append(
                world.slot(viewer, video),
                List.of(new Impression(
                        world.slot(viewer, video),
                        world.video(video),
                        world.viewer(viewer),
                        false,
                        NOW.minusSeconds(video),
                        choice,
                        new Impression.Detail(List.of()))));
    }

    private static String arm(World world) {
        return "arm-" + world.mark;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesTheSameTablesHoweverAStreamIsCut(long seed) {
        var stream = stream(first, new Random(seed));
        var alike = stream(second, new Random(seed));
        stream.forEach(event -> engagements.apply(List.of(event)));
        var random = new Random(seed);
        for (var from = 0; from < alike.size(); ) {
            var until = Math.min(alike.size(), from + 1 + random.nextInt(100));
            engagements.apply(alike.subList(from, until));
            from = until;
        }

        var tables = tables(first);
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(tables(second)).isEqualTo(tables);
    }

    private List<EngagementRecorded> stream(World world, Random random) {
        var kinds = EngagementKind.values();
        var stream = new ArrayList<EngagementRecorded>();
        for (var i = 0; i < 300; i++) {
            var viewer = random.nextInt(3);
            var video = random.nextInt(VIDEOS);
            var named = random.nextBoolean();
            var creator = random.nextInt(4) == 0 ? world.creator(video % 3) : null;
            var kind = kinds[random.nextInt(kinds.length)];
            var event = new EngagementRecorded(
                    world.id(5, i),
                    world.viewer(viewer),
                    kind,
                    new EngagementTarget(
                            creator != null && kind == EngagementKind.FOLLOW ? null : world.video(video),
                            creator,
                            named ? world.slot(viewer, video) : null),
                    random.nextInt(9_000),
                    8_000,
                    // Late ones, too, on several days.
                    NOW.minusSeconds(random.nextInt(200_000)));
            stream.add(event);
            if (random.nextInt(10) == 0) {
                stream.add(event);
            }
        }
        return stream;
    }

    /** All that the tables say of a world, without its mark. */
    private List<String> tables(World world) {
        var rows = new ArrayList<String>();
        var like = HexFormat.of().formatHex(BinaryIds.bytes(world.mark), 0, 8);
        for (var query : List.of(
                "select user_id, video_id, round(weight, 9), weighed_at, watched_at, viewed, viewed_at, positive_at, liked,"
                        + " completed from viewer_video where hex(user_id) like :mark",
                "select user_id, kind, target_id, given_at from viewer_feedback where hex(user_id) like :mark",
                "select user_id, creator_id, followed_at from viewer_follow where hex(user_id) like :mark",
                "select video_id, views, likes, comments, liking, round(this_year, 9), round(this_week, 9), decayed_at"
                        + " from video_counter where hex(video_id) like :mark",
                "select recommendation_id, round(watched, 9), completed, liked, commented, shared, followed, skipped, hidden,"
                        + " outcome from impression where hex(recommendation_id) like :mark",
                "select user_id, segment, hex(body) from viewer_seen where hex(user_id) like :mark",
                "select user_id, hex(body) from viewer_state where hex(user_id) like :mark",
                "select event_id from processed_event where hex(event_id) like :mark")) {
            rows.addAll(jdbc
                    .sql(query)
                    .param("mark", like + "%")
                    .query((ResultSet row, int number) ->
                            text(row).replace(like.toUpperCase(java.util.Locale.ROOT), "#"))
                    .list()
                    .stream()
                    .sorted()
                    .toList());
        }
        rows.addAll(jdbc.sql(
                        "select round(successes, 9), round(failures, 9) from exploration_posterior where arm_key = :arm")
                .param("arm", arm(world))
                .query((ResultSet row, int number) -> text(row))
                .list());
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(
                    row.getObject(i) instanceof byte[] bytes
                            ? HexFormat.of().withUpperCase().formatHex(bytes)
                            : String.valueOf(row.getString(i)));
        }
        return String.join(" ", values);
    }

    @Test
    void appliesAnEngagementOnceThatIsTwiceInABatch() {
        var comment = event(first, 0, EngagementKind.COMMENT, 1);

        engagements.apply(List.of(comment, comment));
        engagements.apply(List.of(comment, event(first, 1, EngagementKind.COMMENT, 1)));

        assertThat(comments(first)).isEqualTo(2);
    }

    @Test
    void losesNothingOfABatchThatWasKilled() {
        var batch = IntStream.range(0, 40)
                .mapToObj(i -> event(first, i, EngagementKind.COMMENT, 1))
                .toList();
        var before = tables(first);
        transaction.executeWithoutResult(killed -> {
            engagements.apply(batch);
            killed.setRollbackOnly();
        });
        assertThat(tables(first)).isEqualTo(before);

        engagements.apply(batch);
        assertThat(comments(first)).isEqualTo(40);
    }

    @Test
    void takesTheOthersAroundOneThatCannotBeApplied() {
        // Nobody's time is after the year 9999.
        var poison = new EngagementRecorded(
                UUID.randomUUID(),
                first.viewer(0),
                EngagementKind.NOT_INTERESTED,
                new EngagementTarget(first.video(0), null, null),
                0,
                0,
                Instant.parse("+20000-01-01T00:00:00Z"));
        var all = new ArrayList<EngagementRecorded>();
        IntStream.range(0, 10).forEach(i -> all.add(event(first, i, EngagementKind.COMMENT, 1)));
        all.add(5, poison);

        all.forEach(topics::publish);

        await().untilAsserted(() -> assertThat(comments(first)).isEqualTo(10));
    }

    @Test
    void appliesBatchesOfTheSameViewersAndVideosAtOnce() throws Exception {
        var batches = IntStream.range(0, 8)
                .mapToObj(batch -> {
                    var events = new ArrayList<EngagementRecorded>();
                    for (var i = 0; i < 30; i++) {
                        events.add(event(first, batch * 30 + i, EngagementKind.COMMENT, 1 + i % (VIDEOS - 1)));
                    }
                    Collections.shuffle(events, new Random(batch));
                    return events;
                })
                .toList();
        // Records of a viewer and a video that are there already, so that they are locked and not only inserted.
        engagements.apply(batches.getFirst());
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var done : replicas.invokeAll(batches.stream()
                    .map(batch -> Executors.callable(() -> applyAsTheListener(batch)))
                    .toList())) {
                done.get();
            }
        }

        assertThat(comments(first)).isEqualTo(8 * 30);
    }

    @Test
    void leavesNothingOfAViewerWhoseErasureBeganMeanwhile() throws Exception {
        var viewer = first.viewer(1);

        applyWhile(
                () -> jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, now(6))")
                        .param("id", BinaryIds.bytes(viewer))
                        .update(),
                likes(viewer, 150));

        assertThat(rows("viewer_video where", viewer)).isZero();
        assertThat(rows("viewer_state where", viewer)).isZero();
    }

    @Test
    void weighsNothingThatAResetForgotMeanwhile() throws Exception {
        var viewer = first.viewer(2);

        applyWhile(
                () -> engagements.prefer(new PreferenceUpdated(
                        viewer, List.of(), true, PreferenceSource.DECLARED, 1, NOW.plusSeconds(1))),
                likes(viewer, 3));

        assertThat(rows("viewer_video where liked and", viewer)).isEqualTo(3);
        assertThat(rows("viewer_video where (weight <> 0 or positive_at is not null) and", viewer))
                .isZero();
    }

    /** Applies a batch that began before a change was committed, and waits for it. */
    private void applyWhile(Runnable change, List<EngagementRecorded> batch) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var applied = transaction.execute(uncommitted -> {
                change.run();
                var running = other.submit(() -> applyAsTheListener(batch));
                await().until(() -> jdbc.sql("show global status like 'Innodb_row_lock_current_waits'")
                                .query((row, number) -> row.getLong(2))
                                .single()
                        > 0);
                return running;
            });
            applied.get();
        }
    }

    private List<EngagementRecorded> likes(UUID viewer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new EngagementRecorded(
                        first.id(7, i),
                        viewer,
                        EngagementKind.LIKE,
                        new EngagementTarget(first.id(8, i), null, null),
                        0,
                        0,
                        NOW))
                .toList();
    }

    private int rows(String where, UUID viewer) {
        return jdbc.sql("select count(*) from " + where + " user_id = :user")
                .param("user", BinaryIds.bytes(viewer))
                .query(Integer.class)
                .single();
    }

    /** A batch that the database refused is repeated, and nothing of it is left. */
    private void applyAsTheListener(List<EngagementRecorded> batch) {
        try {
            engagements.apply(batch);
        } catch (ConcurrencyFailureException e) {
            applyAsTheListener(batch);
        }
    }

    private static EngagementRecorded event(World world, int number, EngagementKind kind, int video) {
        return new EngagementRecorded(
                world.id(6, number),
                world.viewer(number % 3),
                kind,
                new EngagementTarget(world.video(video), null, null),
                0,
                0,
                NOW);
    }

    private long comments(World world) {
        return IntStream.range(0, VIDEOS)
                .mapToLong(
                        i -> catalog.find(world.video(i)).orElseThrow().counts().comments())
                .sum();
    }
}
