package dev.kinora.recommendation.training;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trains versions in processes of their own, and stores what these have made. The end of a run and its model are stored in one
 * transaction: a run that was canceled, or that another replica took for lost, has no model.
 */
@Component
class Trainings {

    private static final Logger log = LoggerFactory.getLogger(Trainings.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** So many runs in a row that a replica did not survive are enough. */
    private static final int MOST_LOST = 2;

    /** What was made in hours is worth the time in which a database fails over. */
    private final RetryOperations patiently = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .maxRetries(6)
            .delay(LOOK)
            .multiplier(2)
            .build());

    private final TrainingRuns runs;
    private final TrainingRequests requests;
    private final Workers workers;
    private final ModelInbox inbox;
    private final ModelRegistry registry;
    private final ModelMeters meters;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private volatile boolean stopping;

    Trainings(
            TrainingRuns runs,
            TrainingRequests requests,
            Workers workers,
            ModelInbox inbox,
            ModelRegistry registry,
            ModelMeters meters,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.runs = runs;
        this.requests = requests;
        this.workers = workers;
        this.inbox = inbox;
        this.registry = registry;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Trains the arm {@code hybrid} on what is known now, or takes in what was trained elsewhere, and activates the model unless
     * it is worse.
     *
     * @param recovering whether it is repeated because the replica that ran it is gone
     */
    TrainingRun run(boolean recovering) throws InterruptedException {
        var id = registry.nextId();
        var began = System.nanoTime();
        var outcome = outcome(TrainingOutcome.FAILED);
        @Nullable Long memory = null;
        try {
            runs.begin(id);
            var refusal = recovering && wasLostAgain(id)
                    ? "The replicas of the last %d trainings ended during them, as where memory runs out; it is not repeated again by itself."
                            .formatted(MOST_LOST)
                    : workers.refusal();
            if (refusal == null) {
                train(id);
            } else {
                end(id, TrainingOutcome.FAILED, refusal, null);
            }
            var run = runs.find(id).orElseThrow();
            outcome = outcome(run);
            memory = run.memoryBytes();
            return run;
        } finally {
            meters.ended(outcome, Duration.ofNanos(System.nanoTime() - began), memory);
        }
    }

    private boolean wasLostAgain(UUID id) {
        return runs.newest(MOST_LOST + 1).stream()
                        .filter(run -> !run.id().equals(id) && run.endedAs(TrainingOutcome.LOST))
                        .count()
                == MOST_LOST;
    }

    /** What is taken in from elsewhere is removed, whatever became of it. */
    private void train(UUID id) throws InterruptedException {
        @Nullable MediaObject imported = null;
        try {
            imported = inbox.find().orElse(null);
            train(id, imported);
        } catch (IOException | RuntimeException e) {
            log.error("Training {} failed", id, e);
            var reason = "It could not be started, or its model could not be stored: see the log of the service.";
            end(id, TrainingOutcome.FAILED, reason, null);
        }
        if (imported != null && !stopping) {
            inbox.remove(imported);
        }
    }

    private void train(UUID id, @Nullable MediaObject imported) throws IOException, InterruptedException {
        try (var worker = workers.start(imported)) {
            var failure = watch(id, worker);
            if (failure == null) {
                store(id, worker);
            } else {
                // Of a service that stops, its training begins anew elsewhere.
                end(id, stopping ? TrainingOutcome.LOST : TrainingOutcome.FAILED, failure, worker.lines());
            }
        }
    }

    /** For the figures: as it ended; with a model, whether that was activated. */
    private String outcome(TrainingRun run) {
        var end = run.end();
        if (end != null && end.modelId() != null) {
            return Boolean.TRUE.equals(registry.find(end.modelId()).passed()) ? "activated" : "kept";
        }
        return outcome(end == null ? TrainingOutcome.LOST : end.outcome());
    }

    private static String outcome(TrainingOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Asks for a training, unless one runs or waits; that it begins is up to Quartz. */
    void request() throws SchedulerException {
        if (runs.newest(1).stream().allMatch(run -> run.end() != null)) {
            requests.add();
        }
    }

    /**
     * Ends a run, and forgets what was asked for meanwhile; its process is killed within seconds.
     *
     * @throws ProblemException NOT_FOUND for an unknown run, 409 TRAINING_ENDED for one that has ended
     */
    TrainingRun cancel(UUID id) {
        if (runs.find(id).isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such training.");
        }
        transaction.executeWithoutResult(status -> {
            var end = new TrainingRun.End(clock.instant(), TrainingOutcome.CANCELED, "It was canceled.", null, null);
            if (!runs.end(id, end)) {
                throw new ProblemException(ModelProblem.TRAINING_ENDED, "This training has ended already.");
            }
            requests.clear();
        });
        return runs.find(id).orElseThrow();
    }

    /** The newest runs, newest first. */
    List<TrainingRun> newest(int limit) {
        return runs.newest(limit);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Waits for the worker; returns why there is no model, and null if there is one. */
    private @Nullable String watch(UUID id, WorkerProcess worker) throws InterruptedException {
        var began = System.nanoTime();
        while (!worker.ended(LOOK)) {
            if (wasEnded(id, worker)) {
                return "It was ended elsewhere.";
            }
            if (stopping) {
                return "The service was stopped.";
            }
            if (System.nanoTime() - began > workers.timeLimit().toNanos()) {
                return "It took longer than %d minutes (kinora.training.worker.time-limit)."
                        .formatted(workers.timeLimit().toMinutes());
            }
        }
        wasEnded(id, worker);
        return workers.failure(worker);
    }

    /** Without the database nobody can end a run or take it over, and the worker goes on: so does the watch. */
    private boolean wasEnded(UUID id, WorkerProcess worker) {
        try {
            return !runs.seen(id, worker.state());
        } catch (DataAccessException e) {
            log.warn("Training {} cannot be noted, and goes on: {}", id, e.toString());
            return false;
        }
    }

    private void store(UUID run, WorkerProcess worker) {
        var trained = workers.result(worker);
        var model = registry.nextId();
        var reason = trained.verdict().reason();
        // Where the first attempt was committed without an answer, the run has ended, and the next one stores nothing.
        patiently.invoke(() -> transaction.executeWithoutResult(status -> {
            var end = new TrainingRun.End(clock.instant(), TrainingOutcome.TRAINED, reason, null, model);
            if (runs.end(run, end)) {
                registry.add(model, worker.model(), trained);
            }
        }));
        log.info("Training {} made model {}: {}", run, model, reason);
    }

    private void end(UUID id, TrainingOutcome outcome, String reason, @Nullable String lines) {
        var end = new TrainingRun.End(clock.instant(), outcome, reason, lines, null);
        if (patiently.invoke(() -> runs.end(id, end))) {
            log.warn("Training {} has no model: {}", id, reason);
        }
    }
}
