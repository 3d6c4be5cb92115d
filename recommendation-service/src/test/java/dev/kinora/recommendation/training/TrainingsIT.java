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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Trainings in processes of their own, which end in every way. */
@KinoraIT
class TrainingsIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MUCH = 1_000_000_000;
    private static final JobKey JOB = JobKey.jobKey(TrainingJob.NAME);
    private static final InstantSource CLOCK = InstantSource.system();

    @Autowired
    Trainings shared;

    @Autowired
    Scheduler scheduler;

    @Autowired
    DataSource dataSource;

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
        jdbc.sql("update training_run set ended_at = seen_at, outcome = 'LOST', reason = '' where ended_at is null")
                .update();
        assertThat(workers()).isEmpty();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(file -> Files.isRegularFile(file)
                            || file.getFileName().toString().startsWith("training-")))
                    .isEmpty();
        }
    }

    @Test
    void storesTheModelThatAProcessOfItsOwnHasMade() throws InterruptedException {
        var run = trainings(256, LONG).run(false);

        var end = end(run);
        assertThat(end.outcome()).as(end.reason()).isEqualTo(TrainingOutcome.TRAINED);
        var model = registry.find(requireNonNull(end.modelId()));
        assertThat(model.origin().sha256()).matches("[0-9a-f]{64}");
        assertThat(model.reason()).isEqualTo(end.reason());
        assertThat(run.phase()).isEqualTo(TrainingPhase.STORING);
        assertThat(run.done()).isEqualTo(1);
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

        var run = trainings(256, LONG).run(false);

        assertFailed(run, "Its process ended with exit code 1");
        assertThat(end(run).lastLines()).contains("is no artifact");
        assertThat(live()).isEqualTo(live);
        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatTheProcessHasTooLittleMemory() throws InterruptedException {
        var live = live();

        var run = trainings(8, LONG).run(false);

        assertFailed(run, "It ran out of its heap of 8 MB");
        assertThat(end(run).lastLines()).contains("OutOfMemoryError");
        assertThat(live()).isEqualTo(live);
    }

    @Test
    void killsTheProcessAtItsTimeLimit() throws InterruptedException {
        assertFailed(trainings(256, Duration.ofMillis(1)).run(false), "It took longer than");
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
    void forgetsWhatWasAskedForWhenARunIsCanceled() throws SchedulerException {
        shared.request();
        worker();
        shared.request();
        assertThat(waiting(scheduler)).isEmpty();
        scheduler.triggerJob(JOB); // As the page Jobs does.
        shared.request();
        assertThat(waiting(scheduler)).hasSize(1);

        var canceled = shared.cancel(shared.newest(1).getFirst().id());

        assertThat(waiting(scheduler)).isEmpty();
        await().atMost(PATIENCE).until(() -> workers().findAny().isEmpty());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from QRTZ_FIRED_TRIGGERS where JOB_NAME = :name")
                                .param("name", TrainingJob.NAME)
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(shared.newest(1).getFirst().id()).isEqualTo(canceled.id());
    }

    @Test
    void cancelsARunThatLooksLost() {
        var id = unseenForAMinute(TrainingPhase.TUNING);

        assertThat(end(trainings(256, LONG).cancel(id)).outcome()).isEqualTo(TrainingOutcome.CANCELED);
    }

    /** A service that stops waits for its jobs and begins no others. */
    @ParameterizedTest
    @CsvSource({"LOST, 1", "CANCELED, 0"})
    void beginsAnewOnlyWhatIsLostByAStop(TrainingOutcome outcome, int again) throws SchedulerException {
        var trainings = trainings(256, LONG);
        var ended = new CompletableFuture<Boolean>();
        var own = scheduler(trainings, ended);
        try {
            own.triggerJob(JOB);
            worker();
            own.standby();

            if (outcome == TrainingOutcome.CANCELED) {
                trainings.cancel(trainings.newest(1).getFirst().id());
            }
            trainings.stop();

            assertThat(ended.join()).isEqualTo(outcome == TrainingOutcome.LOST);
            assertThat(trainings.newest(1)).allMatch(run -> run.endedAs(outcome));
            assertThat(waiting(own)).hasSize(again);
        } finally {
            own.shutdown(true);
        }
    }

    @Test
    void goesOnWhileTheDatabaseIsAway() {
        var flaky = new RefusingDataSource(dataSource);
        var run = start(trainings(new TrainingRuns(JdbcClient.create(flaky), CLOCK), transaction, 256));
        worker();

        flaky.refuse(3);

        var end = end(run.join());
        assertThat(end.outcome()).as(end.reason()).isEqualTo(TrainingOutcome.TRAINED);
        assertThat(flaky.refuses()).isFalse();
    }

    @Test
    void storesTheModelOnceTheDatabaseIsBack() throws InterruptedException {
        var flaky = new RefusingDataSource(dataSource);
        flaky.refuse(2);
        var attempts = new TransactionTemplate(new DataSourceTransactionManager(flaky));

        var end = end(trainings(runs, attempts, 256).run(false));

        assertThat(end.outcome()).as(end.reason()).isEqualTo(TrainingOutcome.TRAINED);
        assertThat(registry.find(requireNonNull(end.modelId())).reason()).isEqualTo(end.reason());
        assertThat(flaky.refuses()).isFalse();
    }

    @Test
    void countsARunWhoseEndCannotBeStored() {
        var endless = new TrainingRuns(jdbc, CLOCK) {
            @Override
            boolean end(UUID id, TrainingRun.End end) {
                throw new IllegalStateException("The test stores no end.");
            }
        };
        var before =
                figures.timer("kinora.models.training", "outcome", "failed").count();

        assertThatThrownBy(() -> trainings(endless, transaction, TOO_MUCH).run(false))
                .hasMessage("The test stores no end.");

        assertThat(figures.timer("kinora.models.training", "outcome", "failed").count())
                .isEqualTo(before + 1);
    }

    @Test
    void startsNoProcessForWhichThereIsNoRoom() throws InterruptedException {
        assertFailed(trainings(TOO_MUCH, LONG).run(false), "Its heap of %d MB".formatted(TOO_MUCH));
    }

    @Test
    void repeatsWhatTwoReplicasDidNotSurviveNoMore() throws InterruptedException {
        jdbc.sql("delete from training_run").update();
        runs.begin(UUID.randomUUID());
        assertFailed(trainings(8, LONG).run(true), "It ran out of its heap");
        runs.begin(UUID.randomUUID());
        runs.begin(UUID.randomUUID());

        assertFailed(trainings(8, LONG).run(true), "The replicas of the last 2 trainings ended");
        runs.begin(UUID.randomUUID());
        runs.begin(UUID.randomUUID());
        assertFailed(trainings(8, LONG).run(false), "It ran out of its heap");
    }

    @Test
    void tellsTheProcessNoSecretButThatOfTheDatabase() throws IOException {
        var trainings = trainings(256, LONG);
        var run = start(trainings);

        var environment = Files.readString(Path.of("/proc/" + worker().pid() + "/environ"));

        trainings.stop();
        run.join();
        assertThat(environment.split("\0"))
                .anyMatch(variable -> variable.startsWith("SPRING_DATASOURCE_PASSWORD="))
                .allMatch(variable ->
                        variable.matches("(?s)(PATH|HOME|LANG|LC_|TZ|SPRING_|KINORA_DB_POOL|LOGGING_LEVEL_).*"));
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
        var id = unseenForAMinute(TrainingPhase.TUNING);

        assertThat(end(runs.find(id).orElseThrow()).outcome()).isEqualTo(TrainingOutcome.LOST);
    }

    @Test
    void waitsLongerForARunThatIsStored() {
        var id = unseenForAMinute(TrainingPhase.STORING);

        assertThat(runs.find(id).orElseThrow().end()).isNull();
    }

    @Test
    void seesARunByTheClockOfTheDatabase() {
        var id = UUID.randomUUID();

        new TrainingRuns(jdbc, () -> CLOCK.instant().minus(Duration.ofHours(1))).begin(id);

        assertThat(runs.find(id).orElseThrow().end()).isNull();
    }

    private UUID unseenForAMinute(TrainingPhase phase) {
        var id = UUID.randomUUID();
        runs.begin(id);
        assertThat(runs.find(id).orElseThrow().end()).isNull();
        jdbc.sql(
                        "update training_run set seen_at = utc_timestamp(6) - interval 1 minute, phase = :phase where run_id = :id")
                .param("phase", phase.name())
                .param("id", BinaryIds.bytes(id))
                .update();
        return id;
    }

    /** Those of the schedule and of a job that runs do not wait. */
    private static List<? extends Trigger> waiting(Scheduler scheduler) throws SchedulerException {
        return scheduler.getTriggersOfJob(JOB).stream()
                .filter(trigger -> !(trigger instanceof CronTrigger) && trigger.getNextFireTime() != null)
                .toList();
    }

    /** A scheduler that tells whether its first job failed. */
    private static Scheduler scheduler(Trainings trainings, CompletableFuture<Boolean> failed)
            throws SchedulerException {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "trainings-" + UUID.randomUUID());
        // With a single thread, Quartz would take one more job when that is free, though it is told to begin no others.
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        var own = new StdSchedulerFactory(settings).getScheduler();
        own.setJobFactory((bundle, unused) -> new TrainingJob(trainings));
        own.addJob(
                JobBuilder.newJob(TrainingJob.class)
                        .withIdentity(JOB)
                        .storeDurably()
                        .build(),
                false);
        own.getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return "ended";
            }

            @Override
            public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
                failed.complete(failure != null);
            }
        });
        own.start();
        return own;
    }

    private static TrainingRun.End end(TrainingRun run) {
        return requireNonNull(run.end());
    }

    private static CompletableFuture<TrainingRun> start(Trainings trainings) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return trainings.run(false);
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
        return trainings(runs, transaction, workers(megabytes, timeLimit));
    }

    private Trainings trainings(TrainingRuns stored, TransactionTemplate attempts, int megabytes) {
        return trainings(stored, attempts, workers(megabytes, LONG));
    }

    private Trainings trainings(TrainingRuns stored, TransactionTemplate attempts, Workers workers) {
        return new Trainings(
                stored, new TrainingRequests(scheduler), workers, inbox(), registry, meters, attempts, CLOCK);
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
