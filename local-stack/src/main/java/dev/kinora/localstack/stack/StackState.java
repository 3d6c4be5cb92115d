package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs, as the supervisor last wrote it.
 *
 * @param supervisor the process that watches the others
 * @param port the public port it was started with
 */
public record StackState(ProcessRef supervisor, int port, Phase phase, List<ProcessState> processes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public StackState {
        processes = List.copyOf(processes);
    }

    /** How far the stack is. */
    public enum Phase {
        STARTING,
        UP,
        FAILED,
        STOPPING
    }

    /** A process id together with its start, because the system gives ids again. */
    public record ProcessRef(long pid, @Nullable Instant started) {

        static ProcessRef of(ProcessHandle process) {
            return new ProcessRef(process.pid(), process.info().startInstant().orElse(null));
        }

        /** The process, if it is still the same one. */
        public Optional<ProcessHandle> find() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(found -> started == null
                            || found.info().startInstant().map(started::equals).orElse(true));
        }
    }

    /**
     * One process of the stack.
     *
     * @param process absent while it does not run
     * @param health STARTING, UP, DOWN or FAILED
     */
    public record ProcessState(
            String name, int port, @Nullable ProcessRef process, Health health, int restarts, double startSeconds) {}

    /** How a process is. */
    public enum Health {
        WAITING,
        STARTING,
        UP,
        DOWN,
        FAILED
    }

    /** The state as last written; empty when the stack was never started or was stopped in order. */
    public static Optional<StackState> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the stack cannot be read", e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("state.json.new");
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the stack cannot be written", e);
        }
    }

    public boolean supervised() {
        return supervisor.find().isPresent();
    }
}
