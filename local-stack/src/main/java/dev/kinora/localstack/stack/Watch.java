package dev.kinora.localstack.stack;

import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessRef;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps the processes of a stack running and writes their state. Processes are organized in tiers: a tier is started
 * when all processes of earlier tiers are up, and stopped before them.
 */
final class Watch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Path stateFile;
    private final Path retryRequest;
    private final int port;
    private final LogRotation rotation;
    private final Duration stopPatience;
    private final List<ProcessState> inProcess = new ArrayList<>();
    private final List<Path> otherLogs = new ArrayList<>();
    private final List<List<ManagedProcess>> tiers = new ArrayList<>();
    private int startedTiers;
    private boolean wasUp;
    private Phase phase = Phase.STARTING;

    /**
     * Creates a watch without processes.
     *
     * @param retryRequest file whose existence requests a retry of what failed; deleted afterwards
     * @param port public port, part of the state
     * @param stopPatience time limit for stopping all processes of a tier before they are killed
     */
    Watch(Path stateFile, Path retryRequest, int port, LogRotation rotation, Duration stopPatience) {
        this.stateFile = stateFile;
        this.retryRequest = retryRequest;
        this.port = port;
        this.rotation = rotation;
        this.stopPatience = stopPatience;
    }

    /** Records a component inside this process. */
    void inProcess(String name, int itsPort, Health health) {
        inProcess.removeIf(noted -> noted.name().equals(name));
        inProcess.add(new ProcessState(name, itsPort, null, health, null, 0, 0));
        writeState();
    }

    /** Also limits this log. */
    void log(Path file) {
        otherLogs.add(file);
    }

    void tier(List<ManagedProcess> processes) {
        tiers.add(List.copyOf(processes));
    }

    /** Watches until the latch opens. */
    void until(CountDownLatch ending) throws InterruptedException {
        do {
            look();
        } while (!ending.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Checks everything once. */
    void look() {
        boolean retry = Files.exists(retryRequest);
        if (retry) {
            started().forEach(ManagedProcess::retry);
        }
        // A hanging process must not delay the restart of others.
        try (var looks = Executors.newVirtualThreadPerTaskExecutor()) {
            started().forEach(process -> looks.execute(process::watch));
        }
        startNextTier();
        Stream.concat(otherLogs.stream(), started().map(ManagedProcess::log)).forEach(rotation::rotate);
        updatePhase();
        writeState();
        if (retry) {
            delete(retryRequest);
        }
    }

    private Stream<ManagedProcess> started() {
        return tiers.subList(0, startedTiers).stream().flatMap(List::stream);
    }

    private void startNextTier() {
        if (startedTiers < tiers.size() && started().allMatch(process -> process.health() == Health.UP)) {
            List<ManagedProcess> next = tiers.get(startedTiers);
            startedTiers++;
            for (ManagedProcess process : next) {
                process.start();
                // The state has every child, in case this process is killed.
                writeState();
            }
        }
    }

    private void updatePhase() {
        if (started().anyMatch(process -> process.health() == Health.FAILED)) {
            phase = Phase.FAILED;
        } else if (startedTiers == tiers.size() && started().allMatch(process -> process.health() == Health.UP)) {
            phase = Phase.UP;
            wasUp = true;
        } else {
            phase = wasUp ? Phase.DEGRADED : Phase.STARTING;
        }
    }

    void fail() {
        phase = Phase.FAILED;
        writeState();
    }

    /** Stops all processes, the last tier first; those of a tier at the same time. */
    void stop() {
        phase = Phase.STOPPING;
        writeState();
        for (List<ManagedProcess> tier : tiers.reversed()) {
            tier.forEach(ManagedProcess::requestStop);
            long deadline = System.nanoTime() + stopPatience.toNanos();
            tier.forEach(process -> process.awaitStop(deadline));
        }
    }

    /** Deletes the state; nothing is running any more. */
    void forget() {
        delete(stateFile);
        delete(retryRequest);
    }

    void writeState() {
        List<ProcessState> processes = new ArrayList<>(inProcess);
        tiers.forEach(tier -> tier.forEach(process -> processes.add(process.state())));
        new StackState(ProcessRef.of(ProcessHandle.current()), port, phase, processes).write(stateFile);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
