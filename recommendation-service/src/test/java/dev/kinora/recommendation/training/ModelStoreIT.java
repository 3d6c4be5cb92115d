package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ModelReceiver;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
@Transactional
class ModelStoreIT {

    private static final Artifact MODEL = SampleModels.hybrid(6);

    /** Links of 600 videos with 300 others each take more than one part. */
    private static final Artifact LARGE = SampleModels.hybrid(600);

    @Autowired
    ModelStore store;

    @Autowired
    ModelRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    @TempDir
    Path written;

    @Test
    void readsWhatItStoredInParts() {
        var id = add(0, LARGE);

        var read = store.load(id);

        assertThat(parts(id)).isGreaterThan(1);
        assertThat(read.items()).isEqualTo(LARGE.items());
        assertThat(read.trainedUntil()).isEqualTo(LARGE.trainedUntil());
        LARGE.model().links().forEach((training, links) -> {
            assertThat(links.size()).isPositive();
            assertThat(read.model().links()).hasEntrySatisfying(training, other -> {
                assertThat(other.offsets()).isEqualTo(links.offsets());
                assertThat(other.targets()).isEqualTo(links.targets());
                assertThat(other.weights()).isEqualTo(links.weights());
            });
        });
    }

    @Test
    void leavesNoFileBehindAndLetsNobodyElseReadThem() throws IOException {
        var files = new ModelFiles(properties());
        var storeWithFolder = new ModelStore(jdbc, json, files, new ModelParts(jdbc, "model_part"));
        var id = add(0, MODEL);

        var read = storeWithFolder.load(id);

        try (var folders = Files.list(folder)) {
            var own = folders.toList();
            assertThat(own).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.getFirst())))
                    .isEqualTo("rwx------");
            assertThat(own.getFirst()).isEmptyDirectory();
        }
        assertThat(read.model().links().values())
                .allSatisfy(
                        links -> assertThat(links.offsets().get(links.items())).isEqualTo(links.size()));
        files.destroy();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deletesWhatAKilledProcessLeft() throws IOException {
        var killed = Files.createDirectory(folder.resolve("kinora-models-%d-1".formatted(Integer.MAX_VALUE)));
        Files.writeString(killed.resolve("model-1.bin"), "half a model");
        var pid = ProcessHandle.current().pid();
        var restarted = Files.createDirectory(folder.resolve("kinora-models-%d-1".formatted(pid)));
        Files.setLastModifiedTime(restarted, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        var other = Files.createDirectory(folder.resolve("kinora-models-of-somebody"));
        var running = new ModelFiles(properties());

        new ModelFiles(properties()).destroy();

        assertThat(killed).doesNotExist();
        assertThat(restarted).doesNotExist();
        assertThat(other).exists();
        assertThat(running.<Boolean>use(Files::exists)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update model_part set bytes = 'nonsense' where number = 0 and model_id = :id",
                "update model_part set bytes = insert(bytes, 1000, 1, 'x') where number = 1 and model_id = :id",
                "delete from model_part where number = 1 and model_id = :id",
                "update model_part set number = 100 - number where model_id = :id",
                "update model_version set sha256 = repeat('x', 32) where model_id = :id",
                "update model_version set bytes = bytes - 1 where model_id = :id",
            })
    void refusesToActivateADamagedModel(String damage) {
        var sound = add(0, MODEL);
        var damaged = add(1, LARGE);
        jdbc.sql(damage).param("id", BinaryIds.bytes(damaged)).update();
        store.activate("hybrid", sound, Instant.now());

        assertThatThrownBy(() -> registry.activate(damaged))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("MODEL_DAMAGED"));
        assertThatExceptionOfType(DamagedArtifactException.class).isThrownBy(() -> store.load(damaged));
        assertThat(store.live("hybrid")).contains(sound);
    }

    @Test
    void tellsWhatAModelWasMadeFrom() {
        var version = store.find(add(0, MODEL)).orElseThrow();

        assertThat(version.passed()).isTrue();
        var origin = version.origin();
        assertThat(origin.schema()).isEqualTo(Artifact.SCHEMA);
        assertThat(origin.dataFrom()).isEqualTo("2098-01-01T00:00:00Z");
        assertThat(origin.interactions()).isEqualTo(12);
        assertThat(origin.parameters()).containsEntry("tolerance", 0.01);
        assertThat(origin.weights()).containsEntry("words", 0.5);
        assertThat(origin.sha256()).matches("[0-9a-f]{64}");
        assertThat(origin.bytes()).isPositive();
    }

    @Test
    void keepsServingWhenTheLiveModelIsDamaged() {
        var receiver = new Receiver();
        var meters = new SimpleMeterRegistry();
        var refresh = new LiveModelRefresh(store, receiver, new ModelMeters(meters, InstantSource.system()));
        var sound = add(0, MODEL);
        store.activate("hybrid", sound, Instant.now());
        refresh.start();
        var damaged = add(1, MODEL);
        damage(damaged);
        store.activate("hybrid", damaged, Instant.now());

        refresh.refresh();
        refresh.refresh();

        assertThat(receiver.modelId()).contains(sound);
        var next = add(2, MODEL);
        store.activate("hybrid", next, Instant.now());
        refresh.refresh();
        assertThat(receiver.modelId()).contains(next);
        refresh.destroy();
        assertThat(meters.counter("kinora.models.refused").count()).isEqualTo(1);
        assertThat(meters.get("kinora.models.live")
                        .tag("model", next.toString())
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void comparesWithNoModelThatIsDamaged() {
        var sound = add(0, MODEL);
        store.activate("hybrid", sound, Instant.now());
        assertThat(store.liveWeights(Arm.HYBRID)).contains(MODEL.model().arm());

        damage(sound);

        assertThat(store.liveWeights(Arm.HYBRID)).isEmpty();
    }

    @Test
    void keepsTheNewestVersionsAndTheLiveOne() {
        jdbc.sql("delete from model_version").update();
        var versions = IntStream.range(0, 6).mapToObj(age -> add(age, MODEL)).toList();
        store.activate("hybrid", versions.getFirst(), Instant.now());

        store.keepNewest(2);

        assertThat(store.list(Instant.parse("2100-01-01T00:00:00Z"), 10))
                .extracting(ModelVersion::id)
                .containsExactly(versions.get(5), versions.get(4), versions.get(0));
        assertThat(parts(versions.get(1))).isZero();
        assertThat(parts(versions.get(0))).isPositive();
    }

    private static final ModelVersion.Origin ORIGIN = new ModelVersion.Origin(
            Artifact.SCHEMA,
            Instant.parse("2098-01-01T00:00:00Z"),
            Instant.parse("2099-01-01T00:00:00Z"),
            12L,
            Map.of("tolerance", 0.01),
            Map.of("words", 0.5),
            1.5,
            "",
            0);

    private TrainingProperties properties() {
        var worker = new TrainingProperties.Worker(DataSize.ofMegabytes(1), 1, Duration.ofMinutes(1));
        return new TrainingProperties("", 1, 1, 0, folder, worker);
    }

    private UUID add(int age, Artifact artifact) {
        var id = UUID.randomUUID();
        var trainedAt = Instant.parse("2099-01-01T00:00:00Z").plusSeconds(age);
        var corpus = new ModelVersion.Corpus(artifact.dictionary().documents(), 1);
        var file = written.resolve(id + ".bin");
        artifact.write(file);
        store.add(
                new ModelVersion(
                        id, Arm.HYBRID, ModelState.KEPT, corpus, Map.of(), "A test", true, ORIGIN, trainedAt, null),
                file);
        return id;
    }

    private void damage(UUID id) {
        jdbc.sql("update model_part set bytes = 'nonsense' where model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    private int parts(UUID id) {
        return jdbc.sql("select count(*) from model_part where model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .single();
    }

    private static final class Receiver implements ModelReceiver {

        private @Nullable UUID served;

        @Override
        public void serve(UUID modelId, Artifact artifact) {
            served = modelId;
        }

        @Override
        public Optional<UUID> modelId() {
            return Optional.ofNullable(served);
        }
    }
}
