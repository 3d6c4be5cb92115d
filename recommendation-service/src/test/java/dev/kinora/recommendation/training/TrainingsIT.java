package dev.kinora.recommendation.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.testsupport.KinoraIT;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Trainings in processes of their own, which end in every way. */
@KinoraIT
class TrainingsIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TrainingRuns runs;

    @Autowired
    ModelRegistry registry;

    @Autowired
    ModelStore models;

    @Autowired
    ModelMeters meters;

    @Autowired
    MeterRegistry figures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSourceProperties database;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @TempDir
    Path archive;

    @AfterEach
    void leavesNoProcessAndNoFile() throws IOException {
        assertThat(workers()).isEmpty();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void storesTheModelThatAProcessOfItsOwnHasMade() throws InterruptedException {
        var run = trainings(256, LONG).run();

        var end = end(run);
        assertThat(end.outcome()).as(end.reason()).isEqualTo(TrainingOutcome.TRAINED);
        var model = registry.find(requireNonNull(end.modelId()));
        assertThat(model.origin().sha256()).matches("[0-9a-f]{64}");
        assertThat(model.reason()).isEqualTo(end.reason());
        assertThat(run.phase()).isEqualTo(TrainingPhase.STORING);
        assertThat(run.done()).isBetween(0.8, 1.0);
        assertThat(run.memoryBytes()).isGreaterThan(30_000_000);
        assertThat(figures.get("kinora.models.training")
                        .tag("outcome", "activated")
                        .timer()
                        .count())
                .isPositive();
        assertThat(figures.get("kinora.models.training.memory").summary().max()).isPositive();
    }

    @Test
    void refusesWhatIsNoModelAndDoesNotTryAgain() throws InterruptedException, IOException {
        var live = live();
        var file = Files.createDirectories(archive.resolve("models")).resolve("hybrid");
        Files.writeString(file, "This is no model.");

        var run = trainings(256, LONG).run();

        assertFailed(run, "Its process ended with exit code 1");
        assertThat(end(run).lastLines()).contains("is no artifact");
        assertThat(live()).isEqualTo(live);
        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatTheProcessHasTooLittleMemory() throws InterruptedException {
        var live = live();

        var run = trainings(8, LONG).run();

        assertFailed(run, "It ran out of its heap of 8 MB");
        assertThat(end(run).lastLines()).contains("OutOfMemoryError");
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void killsTheProcessAtItsTimeLimit() throws InterruptedException {
        assertFailed(trainings(256, Duration.ofMillis(1)).run(), "It took longer than");
    }

    @Test
    void saysThatTheProcessWasKilled() {
        var live = live();
        var run = start(trainings(256, LONG));

        worker().destroyForcibly();

        assertFailed(run.join(), "Its process was killed from outside");
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void cancelsARunOnce() {
        var trainings = trainings(256, LONG);
        var live = live();
        var run = start(trainings);
        worker();

        var id = trainings.newest(1).getFirst().id();
        trainings.cancel(id);

        assertThat(end(run.join()).outcome()).isEqualTo(TrainingOutcome.CANCELED);
        assertThat(live()).isEqualTo(live);
        assertThatThrownBy(() -> trainings.cancel(id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("TRAINING_ENDED"));
    }

    @Test
    void givesWayToARunOfAnotherReplica() {
        var run = start(trainings(256, LONG));
        worker();
        var other = UUID.randomUUID();

        runs.begin(other);

        assertThat(end(run.join()).outcome()).isEqualTo(TrainingOutcome.LOST);
        assertThat(runs.find(other).orElseThrow().end()).isNull();
    }

    @Test
    void givesUpWhenTheServiceStops() {
        var trainings = trainings(256, LONG);
        var run = start(trainings);
        worker();

        trainings.stop();

        assertThat(end(run.join()).outcome()).isEqualTo(TrainingOutcome.LOST);
    }

    @Test
    void endsTheProcessWithItsParent() throws Exception {
        var worker = new ProcessBuilder(workers(256, LONG).command(folder)).inheritIO();
        var process = worker.redirectInput(ProcessBuilder.Redirect.PIPE).start();

        process.getOutputStream().close(); // As the system does with the pipes of a process that it kills.

        assertThat(process.waitFor(PATIENCE)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TrainingWorker.ORPHANED);
    }

    @Test
    void takesARunThatNobodySeesForLost() {
        var id = UUID.randomUUID();
        runs.begin(id);
        assertThat(runs.find(id).orElseThrow().end()).isNull();

        jdbc.sql("update training_run set seen_at = :at where run_id = :id")
                .param("at", Timestamp.from(InstantSource.system().instant().minus(Duration.ofMinutes(1))))
                .param("id", BinaryIds.bytes(id))
                .update();

        assertThat(end(runs.find(id).orElseThrow()).outcome()).isEqualTo(TrainingOutcome.LOST);
    }

    private static TrainingRun.End end(TrainingRun run) {
        return requireNonNull(run.end());
    }

    private static CompletableFuture<TrainingRun> start(Trainings trainings) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return trainings.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void assertFailed(TrainingRun run, String reason) {
        var end = end(run);
        assertThat(end.outcome()).isEqualTo(TrainingOutcome.FAILED);
        assertThat(end.reason()).startsWith(reason);
        assertThat(end.modelId()).isNull();
    }

    private Trainings trainings(int megabytes, Duration timeLimit) {
        return new Trainings(
                runs, workers(megabytes, timeLimit), inbox(), registry, meters, transaction, InstantSource.system());
    }

    private Workers workers(int megabytes, Duration timeLimit) {
        var worker = new TrainingProperties.Worker(DataSize.ofMegabytes(megabytes), 1, timeLimit);
        var properties = new TrainingProperties("", 1_000, 10_000, 0.01, folder, worker);
        return new Workers(properties, database, new ModelFiles(properties), inbox(), json);
    }

    private ModelInbox inbox() {
        return ModelInboxTests.inbox(archive);
    }

    private Optional<UUID> live() {
        return models.live(ModelRegistry.ARM.code());
    }

    private static ProcessHandle worker() {
        return await().atMost(PATIENCE)
                .until(() -> workers().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** The database is no Java program, and the broker is in this process. */
    private static Stream<ProcessHandle> workers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"));
    }
}
