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
        /** It was up, and something of it is not. */
        DEGRADED,
        /** Something did not start several times; it is still tried. */
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
     * @param process absent while it does not run, and for what runs inside the supervisor
     * @param since when it became so; absent for what runs inside the supervisor
     * @param startSeconds how long it took from the start to readiness, 0 before
     */
    public record ProcessState(
            String name,
            int port,
            @Nullable ProcessRef process,
            Health health,
            @Nullable Instant since,
            int restarts,
            double startSeconds) {}

    /** How a process is. */
    public enum Health {
        /** It does not run and will be started. */
        WAITING,
        STARTING,
        UP,
        /** It was ready and is not now. */
        DOWN,
        /** It died several times before it was ready; it is still tried. */
        FAILED
    }

    /** What is not up now. */
    public List<ProcessState> notUp() {
        return processes.stream()
                .filter(process -> process.health() != Health.UP)
                .toList();
    }

    /**
     * The state as last written; empty when the stack was never started or was stopped in order, and when the file is from
     * another version of this program.
     */
    public static Optional<StackState> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class))
                    : Optional.empty();
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
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
