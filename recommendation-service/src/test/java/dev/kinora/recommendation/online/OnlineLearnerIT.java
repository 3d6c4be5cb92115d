package dev.kinora.recommendation.online;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.training.ModelFiles;
import dev.kinora.recommendation.training.ModelParts;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.recommender.online.Checkpoint;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.recommender.online.OnlineModel;
import dev.kinora.starter.erasure.PersonalData.Progress;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Learners that are led by the test, while that of the service rests. Each turn of theirs is an hour after the one before. */
@KinoraIT
class OnlineLearnerIT {

    @Autowired
    OnlineLearner ofTheService;

    @Autowired
    OnlineLease lease;

    @Autowired
    OnlineFiles files;

    @Autowired
    OnlineErasure erasure;

    @Autowired
    OnlineStreams streams;

    @Autowired
    Lessons lessons;

    @Autowired
    StoredLikes storedLikes;

    @Autowired
    OnlineProperties properties;

    @Autowired
    OnlineMeters meters;

    @Autowired
    MeterRegistry registry;

    @Autowired
    ModelFiles modelFiles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTopics topics;

    @Autowired
    TestTokens tokens;

    @Autowired
    RestTestClient http;

    @Autowired
    JsonMapper json;

    @Autowired
    Catalog catalog;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    private final List<UUID> videos =
            Stream.generate(UUID::randomUUID).limit(12).toList();
    private final UUID viewer = UUID.randomUUID();
    private long offset;
    private final Hours clock = new Hours();

    /** The time of now and some hours, which the test adds. */
    private static final class Hours implements InstantSource {

        private Duration added = Duration.ZERO;

        void addOne() {
            added = added.plusHours(1);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(added);
        }
    }

    @BeforeEach
    void takeOver() {
        ofTheService.stop();
        jdbc.sql("delete from online_file").update();
        freeTheLead();
        videos.forEach(id -> topics.publish(SampleCatalog.published(id, UUID.randomUUID(), FOOD, "Clip " + id)));
    }

    @AfterEach
    void giveBack() {
        freeTheLead();
        ofTheService.start();
    }

    @Test
    void goesOnFromItsCheckpointAfterAKillAsIfNothingHadHappened() {
        var killed = learner();
        turnUntil(killed, model -> videos.stream().allMatch(video -> isKnown(model, video)));
        var beginning = newest();
        like(viewer, videos.subList(0, 4));
        turnUntil(killed, model -> likes(model, videos.get(3)) == 1);
        like(viewer, videos.subList(4, 7));
        killed.lead();
        like(viewer, videos.subList(7, 10));

        freeTheLead();
        var next = learner();
        turnUntil(next, model -> likes(model, videos.get(9)) == 1);

        var twin = Objects.requireNonNull(beginning);
        readAll(twin);
        assertThat(IntStream.range(0, 10).map(video -> likes(twin, videos.get(video))))
                .containsOnly(1);
        assertThat(sha256(twin)).isEqualTo(sha256(Objects.requireNonNull(newest())));
        next.stop();
    }

    @Test
    void usesTheCheckpointBeforeADamagedOneAndBeginsAnewWithoutAny() {
        var refused = registry.counter("kinora.online.refused");
        var before = refused.count();
        var first = learner();
        turnUntil(first, model -> videos.stream().allMatch(video -> isKnown(model, video)));
        like(viewer, videos.subList(0, 3));
        turnUntil(first, model -> likes(model, videos.get(2)) == 1);
        first.stop();
        assertThat(files.checkpoints()).hasSize(2);

        damage(files.checkpoints().getFirst());
        var second = learner();
        turnUntil(second, model -> likes(model, videos.get(2)) == 1);
        second.stop();
        assertThat(refused.count() - before).isEqualTo(1);

        // The service has stored the same likes meanwhile, and a model begins with them.
        await().until(() -> stored("viewer_video", "user_id = :id and positive_at is not null", viewer) == 3);
        files.checkpoints().forEach(this::damage);
        var third = learner();
        turnUntil(third, model -> likes(model, videos.get(2)) == 1);
        assertThat(Objects.requireNonNull(newest()).knows(Lessons.key(viewer))).isTrue();
        third.stop();
    }

    @Test
    void oneReplicaLearnsAndAnotherTakesOver() {
        var first = learner();
        var second = learner();
        turnUntil(first, model -> true);
        assertThat(lease.leader()).isPresent();
        var holder = holder();
        second.lead();
        assertThat(holder()).isEqualTo(holder);

        freeTheLead();
        second.lead();
        assertThat(holder()).isNotEqualTo(holder);

        // Whoever lost the lead while it was not looking publishes nothing.
        var published = files.snapshots();
        assertThat(files.publish(holder, new OnlineModel(properties.parameters()), 2))
                .isFalse();
        first.lead();
        assertThat(files.snapshots()).isEqualTo(published);
        second.stop();
        assertThat(lease.leader()).isEmpty();
    }

    @Test
    void forgetsWhoIsErasedOrWantsNoProfile() {
        var learner = learner();
        var shy = UUID.randomUUID();
        like(viewer, videos.subList(0, 3));
        like(shy, videos.subList(0, 3));
        turnUntil(learner, model -> likes(model, videos.get(2)) == 2);

        jdbc.sql("insert into account_erasure (account_id, requested_at, completed_at) values (:id, :now, :now)")
                .param("id", BinaryIds.bytes(viewer))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        topics.publish(new PreferenceUpdated(shy, List.of(), false, PreferenceSource.DECLARED, 1, null));
        await().until(() -> stored("viewer_preference", "user_id = :id and personalization = false", shy) == 1);
        turnUntil(learner, model -> !model.knows(Lessons.key(viewer)) && !model.knows(Lessons.key(shy)));
        assertThat(files.checkpoints()).hasSizeLessThan(3).allSatisfy(stored -> {
            var model = files.load(stored.id(), properties.parameters());
            assertThat(model.knows(Lessons.key(viewer))).isFalse();
            assertThat(model.knows(Lessons.key(shy))).isFalse();
        });

        like(viewer, videos.subList(3, 6));
        like(shy, videos.subList(3, 6));
        like(UUID.randomUUID(), videos.subList(6, 7));
        turnUntil(learner, model -> likes(model, videos.get(6)) == 1);
        var model = Objects.requireNonNull(newest());
        assertThat(model.knows(Lessons.key(viewer))).isFalse();
        assertThat(model.knows(Lessons.key(shy))).isFalse();
        assertThat(likes(model, videos.get(4))).isZero();
        learner.stop();
    }

    @Test
    void unknownVideosAndAbsurdValuesTeachNothing() {
        var learner = learner();
        var unknown = UUID.randomUUID();
        like(viewer, List.of(unknown));
        topics.publish(engagement(EngagementKind.COMPLETE, videos.get(1), -5, Instant.now()));
        topics.publish(
                engagement(EngagementKind.LIKE, videos.get(2), Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z")));
        topics.publish(engagement(EngagementKind.LIKE, null, 0, Instant.EPOCH));
        like(viewer, videos.subList(3, 4));
        turnUntil(learner, model -> likes(model, videos.get(3)) == 1);

        var model = Objects.requireNonNull(newest());
        assertThat(isKnown(model, unknown)).isFalse();
        assertThat(likes(model, unknown)).isZero();
        assertThat(likes(model, videos.get(1))).isZero();
        assertThat(likes(model, videos.get(2))).isEqualTo(1);
        assertThat(model.snapshot().clock())
                .isLessThan(Instant.now().plusSeconds(60).toEpochMilli());
        learner.stop();
    }

    @Test
    void tellsOperatorsHowFarItIs() {
        var learner = learner();
        assertThat(status().get("state").asString()).isEqualTo("STOPPED");

        turnUntil(learner, model -> videos.stream().allMatch(video -> isKnown(model, video)));

        var status = status();
        assertThat(status.get("state").asString()).isEqualTo("LEARNING");
        assertThat(status.at("/leader/videos").asInt()).isGreaterThanOrEqualTo(videos.size());
        assertThat(status.at("/newest/id").asString())
                .isEqualTo(files.snapshots().getFirst().id().toString());
        assertThat(status.at("/newest/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(status.get("kept").asInt()).isPositive();
        http.get()
                .uri("/api/v1/admin/models/online")
                .headers(headers -> headers.setBearerAuth(tokens.viewer(viewer)))
                .exchange()
                .expectStatus()
                .isForbidden();
        learner.stop();
    }

    private JsonNode status() {
        var body = http.get()
                .uri("/api/v1/admin/models/online")
                .headers(headers -> headers.setBearerAuth(tokens.admin(UUID.randomUUID())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return json.readTree(body);
    }

    @Test
    void anErasureWaitsForACheckpointWithoutTheViewer() {
        var learner = learner(properties, InstantSource.system());
        like(viewer, videos.subList(0, 3));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            learner.lead();
            var model = newest();
            return model != null && model.knows(Lessons.key(viewer));
        });
        jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, :now)")
                .param("id", BinaryIds.bytes(viewer))
                .param("now", Timestamp.from(Instant.now()))
                .update();
        assertThat(erasure.eraseSome(viewer, 10)).isEqualTo(Progress.WAIT);

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            learner.lead();
            return erasure.eraseSome(viewer, 10) == Progress.DONE;
        });

        assertThat(files.checkpoints()).hasSize(1);
        assertThat(Objects.requireNonNull(newest()).names(Lessons.key(viewer))).isFalse();
        learner.stop();
    }

    @Test
    void anErasureDeletesCheckpointsWhereNobodyStoresNewOnes() {
        var learner = learner();
        turnUntil(learner, model -> true);
        learner.stop();
        jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, :then)")
                .param("id", BinaryIds.bytes(viewer))
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofMinutes(31))))
                .update();
        assertThat(erasure.eraseSome(viewer, 10)).isEqualTo(Progress.DONE);

        jdbc.sql("update online_file set stored_at = :then where kind = 'CHECKPOINT'")
                .param("then", Timestamp.from(Instant.now().minus(Duration.ofMinutes(32))))
                .update();
        assertThat(erasure.eraseSome(viewer, 10)).isEqualTo(Progress.MORE);
        assertThat(files.checkpoints()).isEmpty();
        assertThat(erasure.eraseSome(viewer, 10)).isEqualTo(Progress.DONE);
    }

    @Test
    void keepsNoRefusedCheckpointOnceItBeganAnew() {
        var first = learner();
        turnUntil(first, model -> true);
        first.stop();
        files.checkpoints().forEach(this::damage);

        var second = learner();
        turnUntil(second, model -> true);

        assertThat(files.checkpoints()).hasSize(1);
        second.stop();
    }

    @Test
    void storesSnapshotsOftenAndCheckpointsSeldom() {
        var learner = learner(properties, InstantSource.system());
        turnUntil(learner, model -> videos.stream().allMatch(video -> isKnown(model, video)));
        var checkpoint = files.checkpoints().getFirst();
        var before = files.snapshots().getFirst();

        like(viewer, videos.subList(0, 3));
        turnUntil(learner, model -> !files.snapshots().getFirst().equals(before));
        assertThat(files.checkpoints().getFirst()).isEqualTo(checkpoint);

        // Neither a repeated like nor one of an unknown video is worth a snapshot.
        turnUntil(learner, model -> learnedFrom(files.snapshots().getFirst(), videos.get(2)));
        var quiet = files.snapshots().getFirst();
        like(viewer, videos.subList(0, 3));
        like(viewer, List.of(UUID.randomUUID()));
        for (var turn = 0; turn < 10; turn++) {
            learner.lead();
        }
        assertThat(files.snapshots().getFirst()).isEqualTo(quiet);

        topics.publish(new PreferenceUpdated(viewer, List.of(), false, PreferenceSource.DECLARED, 1, null));
        turnUntil(learner, model -> !files.checkpoints().getFirst().equals(checkpoint));
        assertThat(Objects.requireNonNull(newest()).knows(Lessons.key(viewer))).isFalse();
        learner.stop();
    }

    private boolean learnedFrom(OnlineStatus.Snapshot snapshot, UUID video) {
        var learned = files.loadSnapshot(snapshot.id()).item(Lessons.key(video));
        return learned != null && learned.likes() > 0;
    }

    @Test
    void keepsTheLeadWhileATurnTakesLong() {
        var slow = new SlowLikes();
        var learner = new OnlineLearner(lease, files, streams, lessons, slow, properties, meters, clock);
        slow.meanwhile = () -> {
            jdbc.sql("update online_learner set leads_until = utc_timestamp(6) + interval 1 second")
                    .update();
            learner.renew();
        };

        learner.lead();

        assertThat(slow.left).isBetween(20, 30);
        learner.stop();
        learner.renew();
        assertThat(lease.leader()).isEmpty();
    }

    @Test
    void doesNotBeginWhatItHasToStop() {
        var slow = new SlowLikes();
        var learner = new OnlineLearner(lease, files, streams, lessons, slow, properties, meters, clock);
        learner.stop();

        assertThatIllegalStateException().isThrownBy(learner::lead);
        assertThat(files.checkpoints()).isEmpty();
    }

    /** What the tables know, with something that happens before. */
    private final class SlowLikes extends StoredLikes {

        private Runnable meanwhile = () -> {};
        private int left;

        SlowLikes() {
            super(jdbc, catalog, lessons, properties);
        }

        @Override
        void forEach(OnlineModel model, Consumer<OnlineEvent> consumer) {
            meanwhile.run();
            left = jdbc.sql("select timestampdiff(second, utc_timestamp(6), leads_until) from online_learner")
                    .query(Integer.class)
                    .single();
            super.forEach(model, consumer);
        }
    }

    @Test
    void learnsLikesOfVideosForWhichThereWasNoRoom() {
        await().until(() -> catalog.findListed(videos).size() == videos.size());
        var small = withRoomFor(10);
        var learner = learner(small);
        turnUntil(learner, small, model -> true);
        var beginning = Objects.requireNonNull(newest(small));
        assertThat(videos).anyMatch(video -> !isKnown(beginning, video));

        for (var video : videos) {
            like(viewer, List.of(video));
            turnUntil(learner, small, model -> isKnown(model, video) && likes(model, video) == 1);
        }
        learner.stop();
    }

    @Test
    void theStreamDecidesWhoWantsNoProfileThoughTheTableIsBehind() {
        var learner = learner();
        var shy = UUID.randomUUID();
        turnUntil(learner, model -> videos.stream().allMatch(video -> isKnown(model, video)));
        var reset = Instant.now();
        var listener = listeners.getListenerContainers().stream()
                .filter(one -> "recommendation-service.preferences".equals(one.getGroupId()))
                .findFirst()
                .orElseThrow();
        listener.stop();
        try {
            topics.publish(new PreferenceUpdated(shy, List.of(), false, PreferenceSource.DECLARED, 1, null));
            topics.publish(new PreferenceUpdated(viewer, List.of(), true, PreferenceSource.DECLARED, 1, reset));
            turnUntil(learner, model -> model.names(Lessons.key(shy)) && model.names(Lessons.key(viewer)));
            assertThat(stored("viewer_preference", "user_id = :id", shy)).isZero();

            like(shy, videos.subList(0, 2));
            topics.publish(engagement(EngagementKind.LIKE, videos.get(2), 0, reset.minusSeconds(5)));
            like(viewer, videos.subList(3, 4));
            like(UUID.randomUUID(), videos.subList(4, 5));
            turnUntil(learner, model -> likes(model, videos.get(3)) == 1 && likes(model, videos.get(4)) == 1);
            var model = Objects.requireNonNull(newest());
            assertThat(model.knows(Lessons.key(shy))).isFalse();
            assertThat(model.knows(Lessons.key(viewer))).isTrue();
            assertThat(videos.subList(0, 3)).allMatch(video -> likes(model, video) == 0);
        } finally {
            listener.start();
        }
        learner.stop();
    }

    @Test
    void aVideoThatIsShownAgainStaysThoughItsTakedownIsReadLater() {
        var learner = learner();
        var video = videos.getFirst();
        turnUntil(learner, model -> isKnown(model, video));
        topics.publish(version(video, 3));
        topics.publish(new VideoUnpublished(video, "TAKEN_DOWN", 2));
        like(viewer, List.of(video));
        turnUntil(learner, model -> likes(model, video) == 1);

        topics.publish(new VideoUnpublished(video, "TAKEN_DOWN", 4));
        turnUntil(learner, model -> !isKnown(model, video));
        learner.stop();
    }

    @Test
    void skipsWhatIsMalformedAndLearnsWhatFollows() {
        var skipped = registry.counter("kinora.online.skipped");
        var before = skipped.count();
        var target = new EngagementTarget(videos.getFirst(), null, null);
        var like = new EngagementRecorded(UUID.randomUUID(), viewer, EngagementKind.LIKE, target, 0, 0, Instant.now());
        var published = SampleCatalog.published(videos.getFirst(), UUID.randomUUID(), FOOD, "Bread");
        var records = List.of(
                record(like, "target"),
                record(like, "userId"),
                record(like, "at"),
                record(new EngagementRecorded(
                        UUID.randomUUID(), viewer, EngagementKind.LIKE, target, 0, 0, Instant.MAX)),
                record(new PreferenceUpdated(viewer, List.of(), true, PreferenceSource.DECLARED, 1, Instant.MAX)),
                record(published, "author", "text"),
                record(new VideoUnpublished(videos.getFirst(), "DELETED", 1), "videoId"),
                new ConsumerRecord<>(Topics.ENGAGEMENT_RECORDED, 0, 7, "key", new byte[] {1, 2, 3}),
                record(published),
                record(like));
        var model = new OnlineModel(properties.parameters());

        assertThat(lessons.of(records, model).stream().filter(lesson -> lesson.teach(model)))
                .hasSize(2);

        assertThat(skipped.count() - before).isEqualTo(8);
        assertThat(likes(model, videos.getFirst())).isEqualTo(1);
    }

    /** A record of an event in which something is missing. */
    private ConsumerRecord<String, byte[]> record(KinoraEvent event, String... missing) {
        var topic = Topics.of(event.getClass());
        var body = (ObjectNode) json.readTree(EventJson.write(event));
        body.remove(List.of(missing));
        var record = new ConsumerRecord<>(topic, 0, offset++, "key", json.writeValueAsBytes(body));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        topic,
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static VideoPublished version(UUID video, long version) {
        var sample = SampleCatalog.published(video, UUID.randomUUID(), FOOD, "Clip " + video);
        return new VideoPublished(
                video, sample.author(), sample.text(), sample.media(), sample.publishedAt(), "PUBLIC", version);
    }

    private OnlineProperties withRoomFor(int videos) {
        return new OnlineProperties(
                true, Duration.ofSeconds(1), properties.snapshots(), 0, videos, 1_000, 100, Duration.ofDays(90));
    }

    private OnlineLearner learner() {
        return learner(properties);
    }

    private OnlineLearner learner(OnlineProperties properties) {
        return learner(properties, clock);
    }

    private OnlineLearner learner(OnlineProperties properties, InstantSource clock) {
        return new OnlineLearner(lease, files, streams, lessons, storedLikes, properties, meters, clock);
    }

    /** Lets a learner lead, hour by hour, until the newest checkpoint is as expected. */
    private void turnUntil(OnlineLearner learner, Predicate<OnlineModel> expected) {
        turnUntil(learner, properties, expected);
    }

    private void turnUntil(OnlineLearner learner, OnlineProperties properties, Predicate<OnlineModel> expected) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.addOne();
            learner.lead();
            var model = newest(properties);
            return model != null && expected.test(model);
        });
    }

    /** Reads what came after a checkpoint, as a learner does that nothing happens to. */
    private void readAll(OnlineModel model) {
        try (var stream = streams.after(model.positions()).orElseThrow()) {
            do {
                lessons.of(stream.poll(), model).forEach(lesson -> lesson.teach(model));
            } while (!stream.isAtEnd());
        }
    }

    private void freeTheLead() {
        jdbc.sql("update online_learner set leads_until = '2000-01-01'").update();
    }

    private String holder() {
        return jdbc.sql("select holder from online_learner").query(String.class).single();
    }

    /** The model of the newest checkpoint; null if there is none that can be used. */
    private @Nullable OnlineModel newest() {
        return newest(properties);
    }

    private @Nullable OnlineModel newest(OnlineProperties properties) {
        try {
            var all = files.checkpoints();
            return all.isEmpty() ? null : files.load(all.getFirst().id(), properties.parameters());
        } catch (DamagedArtifactException e) {
            return null;
        }
    }

    private void damage(OnlineFiles.Stored stored) {
        jdbc.sql("update online_part set bytes = insert(bytes, 100, 1, 'x') where model_id = :id and number = 0")
                .param("id", BinaryIds.bytes(stored.id()))
                .update();
    }

    private int stored(String table, String condition, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }

    private static boolean isKnown(OnlineModel model, UUID video) {
        return model.snapshot().terms(Lessons.key(video)).length > 0;
    }

    private static int likes(OnlineModel model, UUID video) {
        var learned = model.publish().item(Lessons.key(video));
        return learned == null ? 0 : (int) learned.likes();
    }

    private String sha256(OnlineModel model) {
        return modelFiles.use(file -> {
            try {
                Checkpoint.write(file, model);
                return HexFormat.of().formatHex(ModelParts.describe(file).sha256());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void like(UUID by, List<UUID> liked) {
        for (var video : liked) {
            topics.publish(new EngagementRecorded(
                    UUID.randomUUID(),
                    by,
                    EngagementKind.LIKE,
                    new EngagementTarget(video, null, null),
                    8_000,
                    8_000,
                    Instant.now()));
        }
    }

    private EngagementRecorded engagement(EngagementKind kind, @Nullable UUID video, long watchedMs, Instant at) {
        return new EngagementRecorded(
                UUID.randomUUID(), viewer, kind, new EngagementTarget(video, null, null), watchedMs, 8_000, at);
    }
}
