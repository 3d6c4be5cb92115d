package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of the stack, as last written by the supervisor.
 *
 * @param supervisor the process that watches the others
 * @param port the public port
 */
public record StackState(ProcessRef supervisor, int port, Phase phase, List<ProcessState> processes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public StackState {
        processes = List.copyOf(processes);
    }

    /** Phases of the stack. */
    public enum Phase {
        STARTING,
        UP,
        /** Was up, and something is not up now. */
        DEGRADED,
        /** A process failed to start several times; it is still retried. */
        FAILED,
        STOPPING
    }

    /** A process id with its start time, because the system reuses ids. */
    public record ProcessRef(long pid, @Nullable Instant started) {

        static ProcessRef of(ProcessHandle process) {
            return new ProcessRef(process.pid(), process.info().startInstant().orElse(null));
        }

        /** The process, if it still exists. */
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
     * @param process null while it is not running, and for components inside the supervisor
     * @param since time of the last change of {@code health}; null for components inside the supervisor
     * @param startSeconds seconds from its start until it was ready; 0 before
     */
    public record ProcessState(
            String name,
            int port,
            @Nullable ProcessRef process,
            Health health,
            @Nullable Instant since,
            int restarts,
            double startSeconds) {}

    /** Health of a process. */
    public enum Health {
        /** Not running; will be started. */
        WAITING,
        STARTING,
        UP,
        /** Was ready, and is not ready now. */
        DOWN,
        /** Died several times before it was ready; it is still retried. */
        FAILED
    }

    /** The processes that are not up now. */
    public List<ProcessState> notUp() {
        return processes.stream()
                .filter(process -> process.health() != Health.UP)
                .toList();
    }

    /**
     * The last written state; empty if the stack was never started or was stopped in order, or if another version of
     * this program wrote the file.
     */
    public static Optional<StackState> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class))
                    : Optional.empty();
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the state of the stack", e);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("state.json.new");
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the state of the stack", e);
        }
    }

    public boolean supervised() {
        return supervisor.find().isPresent();
    }
}
