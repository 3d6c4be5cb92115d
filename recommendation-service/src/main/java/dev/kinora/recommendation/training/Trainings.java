package dev.kinora.recommendation.training;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Trains versions in processes of their own, and stores what these have made. The end of a run and its model are stored in one
 * transaction: a run that was canceled, or that another replica took for lost, has no model.
 */
@Component
class Trainings {

    private static final Logger log = LoggerFactory.getLogger(Trainings.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final TrainingRuns runs;
    private final Workers workers;
    private final ModelInbox inbox;
    private final ModelRegistry registry;
    private final ModelMeters meters;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private volatile boolean stopping;

    Trainings(
            TrainingRuns runs,
            Workers workers,
            ModelInbox inbox,
            ModelRegistry registry,
            ModelMeters meters,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.runs = runs;
        this.workers = workers;
        this.inbox = inbox;
        this.registry = registry;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Trains the arm {@code hybrid} on what is known now, or takes in what was trained elsewhere, and activates the model unless
     * it is worse. What was taken in is removed, whatever became of it.
     */
    TrainingRun run() throws InterruptedException {
        var id = registry.nextId();
        var began = System.nanoTime();
        var imported = inbox.find().orElse(null);
        runs.begin(id);
        try (var worker = workers.start(imported)) {
            var failure = watch(id, worker);
            if (failure == null) {
                store(id, worker);
            } else {
                // Of a service that stops, its training begins anew elsewhere.
                end(id, stopping ? TrainingOutcome.LOST : TrainingOutcome.FAILED, failure, worker.lastLines());
            }
        } catch (IOException | RuntimeException e) {
            log.error("Training {} failed", id, e);
            var reason = "It could not be started, or its model could not be stored: see the log of the service.";
            end(id, TrainingOutcome.FAILED, reason, null);
        }
        if (imported != null && !stopping) {
            inbox.remove(imported);
        }
        var run = runs.find(id).orElseThrow();
        meters.ended(outcome(run), Duration.ofNanos(System.nanoTime() - began), run.memoryBytes());
        return run;
    }

    /** For the figures: as it ended; with a model, whether that was activated. */
    private String outcome(TrainingRun run) {
        var end = run.end();
        if (end != null && end.modelId() != null) {
            return Boolean.TRUE.equals(registry.find(end.modelId()).passed()) ? "activated" : "kept";
        }
        var outcome = end == null ? TrainingOutcome.LOST : end.outcome();
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Ends a run; its process is killed within seconds.
     *
     * @throws ProblemException NOT_FOUND for an unknown run, 409 TRAINING_ENDED for one that has ended
     */
    TrainingRun cancel(UUID id) {
        var run = runs.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such training."));
        var end = new TrainingRun.End(clock.instant(), TrainingOutcome.CANCELED, "It was canceled.", null, null);
        if (run.end() != null || !runs.end(id, end)) {
            throw new ProblemException(ModelProblem.TRAINING_ENDED, "This training has ended already.");
        }
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
            if (!runs.seen(id, worker.state())) {
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
        runs.seen(id, worker.state());
        return workers.failure(worker);
    }

    private void store(UUID run, WorkerProcess worker) {
        var trained = workers.result(worker);
        var model = registry.nextId();
        var reason = trained.verdict().reason();
        transaction.executeWithoutResult(status -> {
            var end = new TrainingRun.End(clock.instant(), TrainingOutcome.TRAINED, reason, null, model);
            if (runs.end(run, end)) {
                registry.add(model, worker.model(), trained);
            }
        });
        log.info("Training {} made model {}: {}", run, model, reason);
    }

    private void end(UUID id, TrainingOutcome outcome, String reason, @Nullable String lastLines) {
        if (runs.end(id, new TrainingRun.End(clock.instant(), outcome, reason, lastLines, null))) {
            log.warn("Training {} has no model: {}\n{}", id, reason, lastLines);
        }
    }
}
