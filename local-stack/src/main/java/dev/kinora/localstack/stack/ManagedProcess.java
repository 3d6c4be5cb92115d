package dev.kinora.localstack.stack;

import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.ProcessRef;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process that is started, watched, restarted when it dies, and stopped.
 *
 * <p>A process that dies {@value #FAILED_STARTS} times in a row before it is ready counts as failed. It is still
 * restarted, after pauses that double up to a minute, because the cause may be temporary.
 */
final class ManagedProcess {

    static final int FAILED_STARTS = 3;

    private static final Logger log = LoggerFactory.getLogger(ManagedProcess.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /**
     * A process to run.
     *
     * @param command called before each start
     * @param ready whether the running process is ready; called about twice per second
     */
    record Definition(String name, int port, Path log, Supplier<ProcessBuilder> command, BooleanSupplier ready) {}

    private final Definition definition;
    private final InstantSource clock;

    private @Nullable Process process;
    private Instant started = Instant.EPOCH;
    private Instant restartAt = Instant.EPOCH;
    private Instant since;
    private Health health = Health.WAITING;
    private int restarts;
    private int failedStarts;
    private double startSeconds;

    ManagedProcess(Definition definition, InstantSource clock) {
        this.definition = definition;
        this.clock = clock;
        this.since = clock.instant();
    }

    Path log() {
        return definition.log();
    }

    Health health() {
        return health;
    }

    void start() {
        started = clock.instant();
        become(failedStarts < FAILED_STARTS ? Health.STARTING : Health.FAILED);
        try {
            process = definition
                    .command()
                    .get()
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(definition.log().toFile()))
                    .start();
        } catch (IOException e) {
            log.error("Cannot start {}", definition.name(), e);
            process = null;
            planRestart();
        }
    }

    /** Checks the process once, and restarts it if it has died and its pause is over. */
    void watch() {
        Process current = process;
        if (current == null) {
            if (!clock.instant().isBefore(restartAt)) {
                restarts++;
                start();
            }
        } else if (!current.isAlive()) {
            log.warn("{} ended with exit code {}", definition.name(), current.exitValue());
            process = null;
            planRestart();
        } else if (definition.ready().getAsBoolean()) {
            if (health != Health.UP && health != Health.DOWN) {
                startSeconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
            }
            failedStarts = 0;
            become(Health.UP);
        } else if (health == Health.UP) {
            become(Health.DOWN);
        }
    }

    private void planRestart() {
        boolean wasReady = health == Health.UP || health == Health.DOWN;
        failedStarts = wasReady ? 0 : failedStarts + 1;
        Duration pause = Duration.ofSeconds(1L << Math.min(failedStarts, 6));
        restartAt = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        become(failedStarts < FAILED_STARTS ? Health.WAITING : Health.FAILED);
    }

    /** Resets the failures; a process that is not running is started at the next check. */
    void retry() {
        failedStarts = 0;
        if (process == null) {
            restartAt = clock.instant();
            become(Health.WAITING);
        } else if (health == Health.FAILED) {
            become(Health.STARTING);
        }
    }

    private void become(Health next) {
        if (health != next) {
            health = next;
            since = clock.instant();
        }
    }

    void requestStop() {
        if (process != null) {
            process.destroy();
        }
    }

    /**
     * Waits for the end of the process, and kills it after the deadline.
     *
     * @param deadline in terms of {@link System#nanoTime}
     */
    void awaitStop(long deadline) {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                log.warn("{} did not end in time and is killed", definition.name());
                current.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
        become(Health.DOWN);
    }

    ProcessState state() {
        Process current = process;
        ProcessRef ref = current != null && current.isAlive() ? ProcessRef.of(current.toHandle()) : null;
        return new ProcessState(definition.name(), definition.port(), ref, health, since, restarts, startSeconds);
    }
}
