package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.localstack.stack.ManagedProcess.Definition;
import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTests {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Watch watch;

    @BeforeEach
    void watch() {
        watch = new Watch(
                folder.resolve("state.json"), folder.resolve("retry"), 8080, new LogRotation(1000, 2), STOP_PATIENCE);
        watch.inProcess("kafka", 8086, Health.UP);
        watch.tier(List.of(process("database", "exec sleep 600")));
        watch.tier(List.of(process("gateway", "exec sleep 600"), process("video", "exec sleep 600")));
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void startsATierWhenTheOneBeforeIsReady() {
        watch.look();
        assertThat(health("database")).isEqualTo(Health.STARTING);
        watch.look();
        assertThat(health("gateway")).isEqualTo(Health.WAITING);
        ready.add("database");
        watch.look();
        assertThat(health("gateway")).isEqualTo(Health.STARTING);
        assertThat(state().phase()).isEqualTo(Phase.STARTING);
        ready.addAll(Set.of("gateway", "video"));
        watch.look();
        assertThat(state().phase()).isEqualTo(Phase.UP);
    }

    @Test
    void writesDownThePidOfTheDatabaseBeforeItIsReady() {
        watch.look();

        assertThat(of("database").process()).isNotNull();
    }

    @Test
    void startsADatabaseAgainThatWasKilledAndSaysSoMeanwhile() {
        up();
        var killed = Objects.requireNonNull(of("database").process());
        killed.find().orElseThrow().destroyForcibly();
        ready.remove("database");
        await().until(() -> {
            watch.look();
            return health("database") == Health.WAITING;
        });
        assertThat(state().phase()).isEqualTo(Phase.DEGRADED);
        assertThat(state().notUp()).extracting(ProcessState::name).containsExactly("database");

        clock.advance(Duration.ofSeconds(2));
        ready.add("database");
        await().until(() -> {
            watch.look();
            return state().phase() == Phase.UP;
        });
        assertThat(of("database").process()).isNotNull().isNotEqualTo(killed);
        assertThat(of("database").restarts()).isEqualTo(1);
    }

    @Test
    void saysThatAServiceIsNotReadyAnyMore() {
        up();
        ready.remove("video");
        watch.look();
        assertThat(state().phase()).isEqualTo(Phase.DEGRADED);
        assertThat(state().notUp()).extracting(ProcessState::name).containsExactly("video");
    }

    @Test
    void retriesFailedProcessesOnRequest() throws IOException {
        Path cause = Files.createFile(folder.resolve("cause"));
        watch.tier(List.of(process("broken", "test -e cause && exit 1; exec sleep 600")));
        ready.addAll(Set.of("database", "gateway", "video", "broken"));
        await().until(() -> {
            watch.look();
            clock.advance(Duration.ofMinutes(1));
            return state().phase() == Phase.FAILED;
        });

        Files.delete(cause);
        Files.createFile(folder.resolve("retry"));
        await().until(() -> {
            watch.look();
            return state().phase() == Phase.UP;
        });
        assertThat(folder.resolve("retry")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenItStops() {
        up();
        List<ProcessHandle> running = running();
        watch.stop();
        watch.forget();

        assertThat(running).hasSize(3).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("state.json")).doesNotExist();
    }

    @Test
    void killsAllThatDoNotExitAfterOneCommonWait() {
        watch.tier(List.of(
                process("a", "trap '' TERM; touch a; exec sleep 600"),
                process("b", "trap '' TERM; touch b; exec sleep 600"),
                process("c", "trap '' TERM; touch c; exec sleep 600")));
        up();
        await().until(() -> Set.of("a", "b", "c").stream().allMatch(name -> Files.exists(folder.resolve(name))));
        List<ProcessHandle> running = running();
        Instant start = Instant.now();
        watch.stop();

        assertThat(running).hasSize(6).noneMatch(ProcessHandle::isAlive);
        assertThat(Duration.between(start, Instant.now())).isLessThan(STOP_PATIENCE.multipliedBy(3));
    }

    @Test
    void boundsTheLogs() throws IOException {
        watch.look();
        Files.writeString(folder.resolve("database.log"), "x".repeat(1001));
        watch.look();
        assertThat(folder.resolve("database.log")).isEmptyFile();
        assertThat(folder.resolve("database.log.1")).hasSize(1001);
    }

    private List<ProcessHandle> running() {
        return state().processes().stream()
                .flatMap(process -> Stream.ofNullable(process.process()))
                .flatMap(process -> process.find().stream())
                .toList();
    }

    private void up() {
        ready.addAll(Set.of("database", "gateway", "video", "a", "b", "c"));
        await().until(() -> {
            watch.look();
            return state().phase() == Phase.UP;
        });
    }

    private StackState state() {
        return StackState.read(folder.resolve("state.json")).orElseThrow();
    }

    private ProcessState of(String name) {
        return state().processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Health health(String name) {
        return of(name).health();
    }

    private ManagedProcess process(String name, String script) {
        return new ManagedProcess(
                new Definition(
                        name,
                        1,
                        folder.resolve(name + ".log"),
                        () -> new ProcessBuilder("sh", "-c", script).directory(folder.toFile()),
                        () -> ready.contains(name)),
                clock);
    }
}
