package dev.kinora.recommendation.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A running {@link TrainingWorker} with its folder, which is deleted with it. */
final class WorkerProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);

    private static final int MOST_LOGGED = 500;
    private static final int FIRST_LINES = 5;
    private static final int LAST_LINES = 15;
    private static final int LONGEST_LINE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern PROGRESS = Pattern.compile(TrainingWorker.PROGRESS + " (\\w+) ([\\d.E-]+)");
    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final Path folder;
    private final Thread reading;
    private final List<String> lines = new ArrayList<>();
    private int printed;
    private volatile WorkerState state = new WorkerState(TrainingPhase.STARTING, 0, null);

    WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.reading = Thread.ofVirtual().name("training-output").start(this::read);
    }

    /** Waits a while for the end. */
    boolean ended(Duration wait) throws InterruptedException {
        if (process.waitFor(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            reading.join();
            return true;
        }
        return false;
    }

    int exitCode() {
        return process.exitValue();
    }

    WorkerState state() {
        var told = state;
        var memory = mostMemory();
        var known = new WorkerState(told.phase(), told.done(), memory == null ? told.memoryBytes() : memory);
        state = known;
        return known;
    }

    /** What it printed besides its progress: the first lines, which tell the cause, and the last ones. */
    String lines() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    Path model() {
        return folder.resolve(TrainingWorker.MODEL);
    }

    Path report() {
        return folder.resolve(TrainingWorker.REPORT);
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    private void take(String line) {
        var progress = PROGRESS.matcher(line);
        if (progress.matches()) {
            var phase = TrainingPhase.valueOf(progress.group(1));
            var done = (phase.ordinal() + Double.parseDouble(progress.group(2))) / TrainingPhase.values().length;
            state = new WorkerState(phase, done, state.memoryBytes());
            return;
        }
        if (printed++ < MOST_LOGGED) {
            log.warn("Process {} of a training: {}", process.pid(), line);
        }
        synchronized (lines) {
            lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            if (lines.size() > FIRST_LINES + LAST_LINES) {
                lines.remove(FIRST_LINES);
            }
        }
    }

    private @Nullable Long mostMemory() {
        try {
            var status = MOST_MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return status.find() ? Long.parseLong(status.group(1)) * 1024 : null;
        } catch (IOException e) {
            return null; // It has ended, or the system does not tell.
        }
    }
}
