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
 * Keeps the processes of a stack running and writes down how they are. Processes come in tiers: a tier is started when
 * everything in the tiers before it was ready once, and stopped before them.
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
     * A watch that looks after nothing yet.
     *
     * @param retryRequest a file that somebody makes to ask that what failed is started again; deleted when that is done
     * @param port the public port, which goes into the state
     * @param stopPatience how long all processes of a tier together may take to end, before they are killed
     */
    Watch(Path stateFile, Path retryRequest, int port, LogRotation rotation, Duration stopPatience) {
        this.stateFile = stateFile;
        this.retryRequest = retryRequest;
        this.port = port;
        this.rotation = rotation;
        this.stopPatience = stopPatience;
    }

    /** Notes what runs inside this process. */
    void inProcess(String name, int itsPort, Health health) {
        inProcess.removeIf(noted -> noted.name().equals(name));
        inProcess.add(new ProcessState(name, itsPort, null, health, null, 0, 0));
        writeState();
    }

    /** Bounds this log too. */
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

    /** Looks after everything once. */
    void look() {
        boolean retry = Files.exists(retryRequest);
        if (retry) {
            started().forEach(ManagedProcess::retry);
        }
        // A process that hangs must not delay the restart of another.
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
                // Whoever has to clean up after a kill of this process finds every child in the state.
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

    /** Stops all processes, the tier that was started last first; within a tier at once. */
    void stop() {
        phase = Phase.STOPPING;
        writeState();
        for (List<ManagedProcess> tier : tiers.reversed()) {
            tier.forEach(ManagedProcess::requestStop);
            long deadline = System.nanoTime() + stopPatience.toNanos();
            tier.forEach(process -> process.awaitStop(deadline));
        }
    }

    /** Forgets the state: nothing runs any more. */
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
