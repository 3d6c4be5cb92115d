package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.EventJson;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.ListedVideos;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.media.FileMediaStore;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A world of four topics with ten videos each, in which every viewer likes eight videos of one topic. */
@KinoraIT
@Transactional
class TrainingIT {

    private static final int TOPICS = 4;
    private static final int VIDEOS = 40;
    private static final int VIEWERS = 60;
    private static final int LIKES = 8;
    private static final Instant SINCE = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    private static final Instant START =
            Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    ModelRegistry registry;

    @Autowired
    ModelStore store;

    @Autowired
    LearnedModels learned;

    @Autowired
    TrainingProperties properties;

    @Autowired
    Catalog catalog;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final List<UUID> videos =
            IntStream.range(0, VIDEOS).mapToObj(number -> UUID.randomUUID()).toList();

    /** What other tests left is out of the way until this transaction is rolled back. */
    @BeforeEach
    void fillTheWorld() {
        jdbc.sql("update catalogue_video set listed = false").update();
        jdbc.sql("delete from viewer_video").update();
        jdbc.sql("delete from live_model").update();
        jdbc.sql("delete from model_version").update();
        videos.forEach(this::publish);
        var random = new Random(7);
        for (var viewer = 0; viewer < VIEWERS; viewer++) {
            var topic = IntStream.range(0, VIDEOS / TOPICS)
                    .map(number -> number * TOPICS)
                    .boxed()
                    .collect(Collectors.toList());
            Collections.shuffle(topic, random);
            var id = UUID.randomUUID();
            for (var like = 0; like < LIKES; like++) {
                var at = START.plus(Duration.ofDays(like)).plusSeconds(random.nextInt(10_000));
                insert(id, videos.get(topic.get(like) + viewer % TOPICS), null, at);
            }
        }
    }

    @Test
    void trainsAModelThatForetellsLikesAndActivatesIt() {
        train();

        var version = newest();
        assertThat(version.state()).isEqualTo(ModelState.LIVE);
        assertThat(version.reason()).startsWith("Activated: not worse on ");
        assertThat(version.passed()).isTrue();
        assertThat(version.origin().weights()).isNotEmpty();
        assertThat(version.origin().interactions()).isEqualTo((long) VIEWERS * LIKES);
        assertThat(version.origin().dataFrom()).isBetween(START, START.plus(Duration.ofDays(1)));
        assertThat(version.origin().parameters()).containsKeys("maxViewers", "maxRows", "tolerance");
        assertThat(learned.live()).hasValueSatisfying(live -> {
            assertThat(live.id()).isEqualTo(version.id());
            assertThat(live.sha256()).isEqualTo(version.origin().sha256());
            assertThat(live.weights()).isEqualTo(version.origin().weights());
        });
        assertThat(version.metrics())
                .containsKeys("ndcg@10", "ndcg@10.low", "ndcg@10.high", "recall@10", "coverage", "popularity7d.ndcg@10")
                .doesNotContainKey("live.ndcg@10");
        assertThat(metric(version, "viewers")).isGreaterThanOrEqualTo(Verdict.FEWEST_VIEWERS);
        assertThat(metric(version, "ndcg@10")).isGreaterThan(metric(version, "popularity7d.ndcg@10") + 0.1);
        var artifact = store.load(version.id());
        assertThat(artifact.items()).hasSize(VIDEOS).containsExactlyInAnyOrderElementsOf(videos);
        assertThat(version.corpus().documents()).isEqualTo(VIDEOS);
        assertThat(linked(artifact, videos.get(0), videos.get(TOPICS))).isTrue();
        assertThat(linked(artifact, videos.get(0), videos.get(1))).isFalse();
    }

    @Test
    void comparesTheNextModelWithTheLiveOne() {
        train();
        var first = newest();

        train();

        var second = newest();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.metrics()).containsKeys("live.ndcg@10", "live.recall@10", "live.coverage", "gain.low");
        assertThat(second.reason()).contains("live").startsWith("Activated: not worse on ");
        assertThat(store.live("hybrid")).contains(second.id());
        assertThat(registry.find(first.id()).state()).isEqualTo(ModelState.RETIRED);
    }

    @Test
    void saysThatTheLiveModelIsDamagedAndWasNotCompared() {
        train();
        jdbc.sql("update model_part set bytes = 'nonsense' where model_id = :id")
                .param("id", BinaryIds.bytes(newest().id()))
                .update();

        train();

        assertThat(newest().reason())
                .startsWith("Activated: ")
                .endsWith(" It was not compared with the live model, which is damaged.");
        assertThat(newest().metrics()).doesNotContainKey("live.ndcg@10");
    }

    @Test
    void keepsItsWeightsWhereNothingCanBeMeasured() {
        jdbc.sql("delete from viewer_video").update();

        train();

        assertThat(newest().state()).isEqualTo(ModelState.LIVE);
        assertThat(newest().reason()).startsWith("Activated: nothing could be measured");
        assertThat(newest().metrics()).containsOnlyKeys("viewers");
        assertThat(store.load(newest().id()).model().arm()).isEqualTo(Arms.HYBRID);
    }

    @Test
    void refusesToActivateAModelOfWhichAPartWasChanged() {
        train();
        var first = newest();
        train();
        jdbc.sql("update model_part set bytes = insert(bytes, 200, 1, 'x') where number = 0 and model_id = :id")
                .param("id", BinaryIds.bytes(first.id()))
                .update();

        assertThatThrownBy(() -> registry.activate(first.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("MODEL_DAMAGED"));
        assertThat(store.live("hybrid")).contains(newest().id());
    }

    @Test
    void learnsNothingFromViewersWhoSwitchedPersonalizationOff() {
        var fans = likeTheFirstOfTwoTopics();
        train();
        assertThat(linked(store.load(newest().id()), videos.get(0), videos.get(1)))
                .isTrue();

        fans.forEach(fan -> prefer(fan, false, null));
        train();

        assertThat(linked(store.load(newest().id()), videos.get(0), videos.get(1)))
                .isFalse();
    }

    @Test
    void learnsNothingFromBeforeAReset() {
        var fans = likeTheFirstOfTwoTopics();
        fans.forEach(fan -> prefer(fan, true, START.plus(Duration.ofDays(3))));
        assertThat(read(data()).dataset().interactions().size()).isEqualTo(VIEWERS * LIKES);

        fans.forEach(fan -> prefer(fan, true, START.plus(Duration.ofDays(1))));
        assertThat(read(data()).dataset().interactions().size()).isEqualTo(VIEWERS * LIKES + 2 * fans.size());
    }

    @Test
    void learnsNothingFromAnAccountThatIsBeingErased() {
        var fans = likeTheFirstOfTwoTopics();
        jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, :at)")
                .param("id", BinaryIds.bytes(fans.getFirst()))
                .param("at", Timestamp.from(START))
                .update();

        assertThat(read(data()).dataset().interactions().size()).isEqualTo(VIEWERS * LIKES + 2 * (fans.size() - 1));
    }

    @Test
    void tellsLikesFromViewsAndLeavesOutVideosThatAreNotListed() {
        jdbc.sql("delete from viewer_video").update();
        var viewer = UUID.randomUUID();
        insert(viewer, videos.get(0), START, START.plusSeconds(5));
        insert(viewer, videos.get(1), START.plusSeconds(7), null);
        insert(viewer, videos.get(2), null, null);
        insert(viewer, UUID.randomUUID(), START, START);

        var read = read(data());

        var rows = read.dataset().interactions();
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.signal(0)).isEqualTo(Signal.LIKE);
        assertThat(rows.time(0)).isEqualTo(START.plusSeconds(5).toEpochMilli());
        assertThat(read.videos().get(rows.item(0))).isEqualTo(videos.get(0));
        assertThat(rows.signal(1)).isEqualTo(Signal.VIEW);
        assertThat(rows.time(1)).isEqualTo(START.plusSeconds(7).toEpochMilli());
        assertThat(read.dataset().users()).containsExactly("");
    }

    @Test
    void readsTheNewestOfTheMostRecentlyActive() {
        assertThat(times(reader(VIEWERS, 100))).hasSize(100).allMatch(at -> at > Collections.min(times(data())));
        assertThat(Collections.min(times(reader(VIEWERS, 100))))
                .isGreaterThan(times(data()).get(VIEWERS * LIKES - 101));
        assertThat(read(reader(3, 1_000_000)).dataset().users()).hasSize(3);
        assertThat(times(reader(3, 1_000_000))).hasSize(3 * LIKES);
    }

    /** What a training elsewhere reads: SparkTrainingTests writes such lines. */
    @Test
    void archivesTheTextsOfListedVideos() throws IOException {
        var archive = new StaticListableBeanFactory(Map.of("archive", new FileMediaStore(folder)));

        new CatalogArchive(archive.getBeanProvider(MediaStore.class), catalog, json).write();

        try (var input = new GZIPInputStream(Files.newInputStream(folder.resolve(CatalogArchive.KEY)))) {
            var lines = new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(VIDEOS);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(json.readTree(line).propertyNames())
                            .containsExactlyInAnyOrder(
                                    "id", "title", "description", "hashtags", "category", "captions"));
            assertThat(lines)
                    .filteredOn(line -> line.contains(videos.getFirst().toString()))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(json.readTree(line).path("title").asString())
                                    .isEqualTo("Clip of topic0"));
        }
    }

    @Test
    void takesInAnArtifactFromElsewhereThatForetellsWhatHappenedSince() {
        var made = artifact(read(data()).videos());
        everybodyLikesOneMore();

        take(made);

        assertThat(newest().reason()).startsWith("Activated: not worse on ");
        assertThat(newest().state()).isEqualTo(ModelState.LIVE);
        assertThat(newest().origin().dataUntil()).isEqualTo(SINCE);
        assertThat(newest().origin().interactions()).isNull();
        var taken = store.load(newest().id());
        assertThat(taken.items()).isEqualTo(made.items());
        assertThat(taken.trainedUntil()).isEqualTo(SINCE);
        assertThat(linked(taken, videos.get(0), videos.get(TOPICS))).isTrue();
    }

    /** Its links lead to other videos than those that they were learned for. */
    @Test
    void keepsOneThatForetellsWorseThanTheLiveWeights() {
        train();
        var live = newest();
        var shuffled = new ArrayList<>(read(data()).videos());
        Collections.shuffle(shuffled, new Random(3));
        everybodyLikesOneMore();

        take(artifact(shuffled));

        assertThat(newest().reason()).startsWith("Kept: worse in ");
        assertThat(newest().state()).isEqualTo(ModelState.KEPT);
        assertThat(store.live("hybrid")).contains(live.id());
    }

    @Test
    void keepsOneOfWhichNothingIsProven() {
        take(artifact(read(data()).videos()));

        assertThat(newest().reason()).startsWith("Kept: nothing could be measured");
        assertThat(store.live("hybrid")).isEmpty();
    }

    @Test
    void refusesWhatIsForeignStaleOrDamaged() throws IOException {
        var own = read(data()).videos();
        var foreign = own.stream().map(video -> UUID.randomUUID()).toList();
        var stale = artifact(own);
        var damaged = folder.resolve("damaged");
        artifact(own).write(damaged);
        var bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2]++;
        Files.write(damaged, bytes);

        assertThatThrownBy(() -> take(artifact(foreign))).isInstanceOf(DamagedArtifactException.class);
        assertThatThrownBy(() -> take(new Artifact(
                        "hybrid", stale.model(), stale.dictionary(), own, SINCE.minus(Duration.ofDays(2)))))
                .isInstanceOf(DamagedArtifactException.class);
        assertThatThrownBy(() -> take(
                        new Artifact("hybrid", stale.model(), stale.dictionary(), own, SINCE.plus(Duration.ofDays(2)))))
                .isInstanceOf(DamagedArtifactException.class);
        assertThatThrownBy(() -> training().take(damaged, folder.resolve("model.bin")))
                .isInstanceOf(DamagedArtifactException.class);
    }

    /** What a training elsewhere makes of everything until a day ago. */
    private Artifact artifact(List<UUID> items) {
        var training = new FeatureTraining(read(data()).dataset(), SINCE.toEpochMilli());
        return new Artifact(
                "hybrid", training.model(Arms.HYBRID), training.index().dictionary(), items, SINCE);
    }

    private void take(Artifact made) {
        var imported = folder.resolve("imported.bin");
        var file = folder.resolve("model.bin");
        made.write(imported);
        registry.add(registry.nextId(), file, training().take(imported, file));
    }

    /** Of their topic, some hours ago. */
    private void everybodyLikesOneMore() {
        jdbc.sql("select user_id, min(video_id) as liked from viewer_video group by user_id")
                .query((row, number) -> Map.entry(BinaryIds.read(row, "user_id"), BinaryIds.read(row, "liked")))
                .list()
                .forEach(one -> likeOneMore(one.getKey(), videos.indexOf(one.getValue()) % TOPICS));
    }

    private void likeOneMore(UUID viewer, int topic) {
        var had = jdbc.sql("select video_id from viewer_video where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .query((row, number) -> BinaryIds.read(row, "video_id"))
                .list();
        var next = IntStream.range(0, VIDEOS)
                .filter(number -> number % TOPICS == topic && !had.contains(videos.get(number)))
                .findFirst()
                .orElseThrow();
        insert(viewer, videos.get(next), null, SINCE.plus(Duration.ofHours(12)));
    }

    /** Viewers who like what nobody else likes together. */
    private List<UUID> likeTheFirstOfTwoTopics() {
        var fans = IntStream.range(0, 5).mapToObj(number -> UUID.randomUUID()).toList();
        for (var fan : fans) {
            insert(fan, videos.get(0), null, START.plus(Duration.ofDays(1)));
            insert(fan, videos.get(1), null, START.plus(Duration.ofDays(2)));
        }
        return fans;
    }

    private TrainingData reader(int viewers, int rows) {
        var limits = new TrainingProperties("", viewers, rows, 0.01, null, properties.worker());
        return new TrainingData(jdbc, new ListedVideos(jdbc, InstantSource.system()), limits, InstantSource.system());
    }

    /** In order of time. */
    private static List<Long> times(TrainingData data) {
        Interactions rows = read(data).dataset().interactions();
        return IntStream.range(0, rows.size()).mapToObj(rows::time).toList();
    }

    private TrainingData data() {
        return reader(properties.maxViewers(), properties.maxRows());
    }

    private static LearnedFrom read(TrainingData data) {
        return data.read((phase, part) -> {});
    }

    /** In this process and transaction; {@link TrainingsIT} trains in another process. */
    private void train() {
        var file = folder.resolve("model.bin");
        registry.add(registry.nextId(), file, training().run(file));
    }

    private Training training() {
        return new Training(data(), store, properties, (phase, part) -> {});
    }

    private ModelVersion newest() {
        return registry.list(Instant.parse("2100-01-01T00:00:00Z"), 1).getFirst();
    }

    private static double metric(ModelVersion version, String name) {
        return version.metrics().getOrDefault(name, Double.NaN);
    }

    private static boolean linked(Artifact artifact, UUID video, UUID other) {
        var from = artifact.items().indexOf(video);
        var to = artifact.items().indexOf(other);
        return artifact.model().links().values().stream().anyMatch(links -> links.weight(from, to) > 0.001);
    }

    private void publish(UUID id) {
        var topic = videos.indexOf(id) % TOPICS;
        var event = SampleCatalog.published(id, UUID.randomUUID(), null, "Clip of topic%d".formatted(topic));
        jdbc.sql("""
                        insert into catalogue_video (video_id, owner_id, published_at, listed, version, body, changed_at)
                        values (:id, :owner, :at, true, 1, :body, :at)""")
                .param("id", BinaryIds.bytes(id))
                .param("owner", BinaryIds.bytes(event.author().accountId()))
                .param("at", Timestamp.from(event.publishedAt()))
                .param("body", new String(EventJson.write(event), StandardCharsets.UTF_8))
                .update();
    }

    private void insert(UUID viewer, UUID video, @Nullable Instant viewedAt, @Nullable Instant positiveAt) {
        jdbc.sql("""
                        insert into viewer_video (user_id, video_id, weight, weighed_at, viewed, liked, completed,
                            viewed_at, positive_at)
                        values (:viewer, :video, 1, :at, false, false, false, :viewedAt, :positiveAt)""")
                .param("viewer", BinaryIds.bytes(viewer))
                .param("video", BinaryIds.bytes(video))
                .param("at", timestamp(positiveAt == null ? START : positiveAt))
                .param("viewedAt", timestamp(viewedAt))
                .param("positiveAt", timestamp(positiveAt))
                .update();
    }

    private void prefer(UUID viewer, boolean personalization, @Nullable Instant forgetBefore) {
        jdbc.sql("""
                        insert into viewer_preference (user_id, categories, personalization, version, forget_before)
                        values (:viewer, '[]', :personalization, 1, :forgetBefore)
                        on duplicate key update forget_before = :forgetBefore""")
                .param("viewer", BinaryIds.bytes(viewer))
                .param("personalization", personalization)
                .param("forgetBefore", timestamp(forgetBefore))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
