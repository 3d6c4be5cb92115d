package dev.kinora.localstack.stack;

import dev.kinora.localstack.stack.Stack.NotUp;
import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Waits until a stack is up, as long as it makes progress. */
final class Startup {

    /**
     * Long enough for slow machines; a stack that logs nothing and whose processes do not change will not start any
     * more.
     */
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(5);

    private static final Duration AT_MOST = Duration.ofMinutes(40);
    private static final int LINES = 25;

    private final Layout layout;
    private final Consumer<String> progress;
    private final Set<String> told = new HashSet<>();

    Startup(Layout layout, Consumer<String> progress) {
        this.layout = layout;
        this.progress = progress;
    }

    /**
     * Returns when every process is ready.
     *
     * @throws NotUp if a process failed, the supervisor ended, or there is no progress any more
     */
    void await(ProcessHandle supervisor) {
        var stall = new Stall(InstantSource.system(), WITHOUT_PROGRESS);
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (true) {
            Optional<StackState> state = StackState.read(layout.state())
                    .filter(read -> read.supervisor().pid() == supervisor.pid());
            state.ifPresent(this::tellReady);
            Phase phase = state.map(StackState::phase).orElse(Phase.STARTING);
            if (phase == Phase.UP) {
                return;
            }
            if (phase == Phase.FAILED || !supervisor.isAlive()) {
                throw new NotUp(explain(state, "did not start"));
            }
            if (stall.isOver(observe(state)) || System.nanoTime() > deadline) {
                throw new NotUp(explain(
                        state, "is not ready, without progress for " + WITHOUT_PROGRESS.toMinutes() + " minutes"));
            }
            pause(supervisor);
        }
    }

    /** Waits until the supervisor has read a request to retry, and then like {@link #await}. */
    void awaitRetry(ProcessHandle supervisor) {
        while (supervisor.isAlive() && Files.exists(layout.retryRequest())) {
            pause(supervisor);
        }
        await(supervisor);
    }

    private void tellReady(StackState state) {
        for (ProcessState process : state.processes()) {
            if (process.health() == Health.UP && told.add(process.name())) {
                String time = process.startSeconds() > 0 ? String.format(" in %.1f s", process.startSeconds()) : "";
                progress.accept("  " + process.name() + " is ready" + time);
            }
        }
    }

    /** The health of each process and the length of each log, one of which changes while a stack starts. */
    private Object observe(Optional<StackState> state) {
        Map<String, Object> seen = new TreeMap<>();
        state.ifPresent(read -> read.processes().forEach(process -> seen.put(process.name(), process.health())));
        try (Stream<Path> logs = Files.list(layout.logs())) {
            logs.forEach(log -> seen.put(log.toString(), log.toFile().length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    private static void pause(ProcessHandle supervisor) {
        try {
            supervisor.onExit().get(400, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Still running, as expected.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotUp("Interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the most relevant process and shows the relevant lines of its log. */
    private String explain(Optional<StackState> state, String what) {
        List<ProcessState> notUp = state.map(StackState::notUp).orElse(List.of());
        String name = notUp.stream()
                .filter(process -> process.health() == Health.FAILED)
                .findFirst()
                .or(() -> notUp.stream().findFirst())
                .map(ProcessState::name)
                .filter(process -> Files.exists(layout.log(process)))
                .orElse("stack");
        return name + " " + what + ". From " + layout.log(name) + ":\n  "
                + String.join("\n  ", LogFiles.telling(layout.log(name), LINES));
    }
}
