package dev.kinora.recommenderspark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Filter;
import dev.kinora.recommender.pipeline.Pipeline;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.testsupport.S3Mock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session for all tests, with two threads that exchange what they sum up as two machines do. */
class SparkTrainingTests {

    private static final int VIEWERS = 120;
    private static final int VIDEOS = 60;
    private static final int TOP = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 5;
    private static final long UNTIL =
            FIRST_DAY.plusDays(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    private static final String[] SIGNS = {"LIKE", "SHARE", "COMMENT", "COMPLETE"};
    private static final String[] WORDS = {
        "alpine", "bread", "cello", "dunes", "espresso", "fjord", "garden", "harbor", "island", "jazz", "kayak", "lemon"
    };

    private static final StructType ENGAGEMENT = new StructType()
            .add("viewer", DataTypes.StringType)
            .add("video", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("watched_ms", DataTypes.LongType)
            .add("duration_ms", DataTypes.LongType)
            .add("at", DataTypes.TimestampType)
            .add("day", DataTypes.DateType);

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Dataset past;
    private static Artifact trained;

    @BeforeAll
    static void train() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.ui.enabled", false)
                .config(Buckets.settings(
                        Map.of("KINORA_S3_ENDPOINT", S3Mock.endpoint().toString(), "KINORA_S3_PATH_STYLE", "true")))
                .config("spark.hadoop.fs.s3a.access.key", "key")
                .config("spark.hadoop.fs.s3a.secret.key", "hush-hush")
                .getOrCreate();
        past = writeArchive();
        TrainSparkCommand.train(
                new Archive(spark, folder.toUri().toString()), folder.toUri().toString());
        trained = Artifact.read(folder.resolve("models/hybrid"));
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @Test
    void recommendsWhatATrainingWithoutSparkRecommends() {
        var training = new FeatureTraining(past, UNTIL);
        var expected = pipeline(training.model(Arms.HYBRID), training);
        var actual = pipeline(trained.model(), training);

        var rows = past.interactions().rowsByUser(VIEWERS);
        for (var user = 0; user < VIEWERS; user++) {
            var viewer = new Viewer(past.interactions(), rows[user], UNTIL);
            var wanted = expected.rank(viewer, TOP);
            var got = actual.rank(viewer, TOP);
            assertThat(got)
                    .extracting(scored -> scored.item())
                    .isEqualTo(wanted.stream().map(scored -> scored.item()).toList());
            for (var place = 0; place < wanted.size(); place++) {
                assertThat(got.get(place).score()).isCloseTo(wanted.get(place).score(), within(1e-5));
            }
        }
    }

    @Test
    void learnsTheSameLinks() {
        var expected = new FeatureTraining(past, UNTIL).model(Arms.HYBRID).links();

        assertThat(trained.model().links()).hasSameSizeAs(expected);
        expected.forEach((how, links) -> {
            var actual = trained.model().links().get(how);
            assertThat(links.size()).as(how.toString()).isPositive();
            assertThat(actual).as(how.toString()).isNotNull();
            for (var item = 0; item < VIDEOS; item++) {
                for (var target = 0; target < VIDEOS; target++) {
                    assertThat(actual.weight(item, target))
                            .as("%s: %d to %d", how, item, target)
                            .isCloseTo(links.weight(item, target), within(1e-5f));
                }
            }
        });
    }

    @Test
    void learnsTheSameWordsOfTheSameVideosUntilTheEndOfTheNewestDay() {
        var expected = new FeatureTraining(past, UNTIL).index().dictionary();

        assertThat(trained.dictionary().learned()).isNotEmpty().isEqualTo(expected.learned());
        assertThat(trained.dictionary().documents()).isEqualTo(VIDEOS);
        assertThat(trained.items())
                .isEqualTo(IntStream.range(0, VIDEOS)
                        .mapToObj(SparkTrainingTests::video)
                        .toList());
        assertThat(trained.trainedUntil()).isEqualTo(Instant.ofEpochMilli(UNTIL));
    }

    @Test
    void leavesNothingUnfinished() throws IOException {
        try (var files = Files.list(folder.resolve("models"))) {
            assertThat(files).containsExactly(folder.resolve("models/hybrid"));
        }
    }

    /** The file that preference-service is tested to write. */
    @Test
    void readsWhatPreferenceServiceWrites() {
        var sample = Path.of("../preference-service/src/test/resources/archive")
                .toUri()
                .toString();

        var rows = new Archive(spark, sample).engagements().orderBy("at").collectAsList();

        assertThat(rows)
                .containsExactly(
                        engagement(1, 2, "COMPLETE", 15_000, 15_000, "2026-01-31T00:00:00Z"),
                        engagement(1, 3, "LIKE", 0, 3_000, "2026-01-31T12:00:00.001Z"),
                        engagement(4, 2, "PROGRESS", 1_200, 15_000, "2026-01-31T23:59:59.999Z"));
        assertThat(new Archive(spark, sample).until()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void readsABucketAndPutsTheArtifactThere() throws IOException {
        var bucket = "s3a://" + S3Mock.BUCKET;
        var store = FileSystem.get(URI.create(bucket), spark.sparkContext().hadoopConfiguration());
        for (var part : List.of("engagements", "catalog")) {
            store.copyFromLocalFile(path(folder.resolve(part).toUri()), path(URI.create(bucket + "/" + part)));
        }
        var local = new Archive(spark, folder.toUri().toString());
        var remote = new Archive(spark, bucket);

        assertThat(remote.until()).isEqualTo(local.until());
        assertThat(remote.engagements().exceptAll(local.engagements()).count()).isZero();
        assertThat(remote.engagements().count())
                .isPositive()
                .isEqualTo(local.engagements().count());
        assertThat(remote.videos().count()).isEqualTo(VIDEOS);

        var artifact = URI.create(bucket + "/models/hybrid");
        TrainSparkCommand.put(folder.resolve("models/hybrid"), artifact, spark);
        TrainSparkCommand.put(folder.resolve("models/hybrid"), artifact, spark);

        try (var stored = store.open(path(artifact))) {
            assertThat(stored).hasBinaryContent(Files.readAllBytes(folder.resolve("models/hybrid")));
        }
    }

    private static org.apache.hadoop.fs.Path path(URI address) {
        return new org.apache.hadoop.fs.Path(address);
    }

    private static Pipeline pipeline(ArmModel model, FeatureTraining training) {
        var all = IntStream.range(0, VIDEOS).toArray();
        return model.over(training.index(), viewer -> all, List.of(Filter.unseen()));
    }

    /** Viewers who like the videos of a few neighborhoods, and noise; the data set has what the rows mean. */
    private static Dataset writeArchive() throws IOException {
        var random = new SplittableRandom(7);
        var items = IntStream.range(0, VIDEOS)
                .mapToObj(number -> item(number, random))
                .toList();
        writeCatalog(items);
        var rows = new ArrayList<Row>();
        var likes = new Interactions.Builder(VIEWERS * VIDEOS);
        for (var viewer = 0; viewer < VIEWERS; viewer++) {
            var first = new TreeMap<Integer, Long>();
            var taste = random.nextInt(VIDEOS);
            for (var like = 0; like < 6 + random.nextInt(20); like++) {
                var video = (taste + (int) (random.nextDouble() * random.nextDouble() * VIDEOS)) % VIDEOS;
                var at = UNTIL - 1 - random.nextLong(DAYS * 86_400_000L);
                rows.add(row(viewer, video, SIGNS[random.nextInt(SIGNS.length)], at));
                rows.add(row(viewer, random.nextInt(VIDEOS), "PLAY", at));
                first.merge(video, at, Math::min);
            }
            for (var one : first.entrySet()) {
                likes.add(viewer, one.getKey(), one.getValue(), Signal.LIKE, 1);
            }
        }
        // Of a video that is not listed any more.
        rows.add(row(0, VIDEOS, "LIKE", UNTIL - 1));
        Collections.shuffle(rows, new java.util.Random(3));
        spark.createDataFrame(rows, ENGAGEMENT)
                .repartition(4)
                .write()
                .partitionBy("day")
                .parquet(folder.resolve("engagements").toUri().toString());
        return new Dataset(Collections.nCopies(VIEWERS, ""), items, likes.build());
    }

    private static Item item(int number, SplittableRandom random) {
        var words = IntStream.range(0, 4)
                .mapToObj(word -> WORDS[random.nextInt(WORDS.length)])
                .toList();
        var category = number % 3 == 0 ? null : "Music";
        return new Item(
                video(number).toString(),
                new ItemText(words.get(0) + " " + number, words.get(1), List.of(words.get(2)), category, words.get(3)),
                null);
    }

    private static void writeCatalog(List<Item> items) throws IOException {
        var lines = items.stream()
                .map(item -> """
                        {"id":"%s","title":"%s","description":"%s","hashtags":["%s"],"category":%s,"captions":"%s"}""".formatted(
                                item.id(),
                                item.text().title(),
                                item.text().description(),
                                item.text().hashtags().getFirst(),
                                item.category() == null ? "null" : '"' + item.category() + '"',
                                item.text().captions()))
                .toList();
        Files.createDirectories(folder.resolve("catalog"));
        Files.write(folder.resolve("catalog/part-0.json"), lines);
    }

    private static Row row(int viewer, int video, String kind, long at) {
        var when = Instant.ofEpochMilli(at);
        return RowFactory.create(
                new UUID(1, viewer).toString(),
                video(video).toString(),
                kind,
                4_000L,
                9_000L,
                Timestamp.from(when),
                Date.valueOf(LocalDate.ofInstant(when, ZoneOffset.UTC)));
    }

    private static UUID video(int number) {
        return new UUID(2, number);
    }

    private static Row engagement(int viewer, int video, String kind, long watched, long duration, String at) {
        return RowFactory.create(
                new UUID(0, viewer).toString(),
                new UUID(0, video).toString(),
                kind,
                watched,
                duration,
                Timestamp.from(Instant.parse(at)),
                Date.valueOf("2026-01-31"));
    }
}
