package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.localstack.stack.ManagedProcess.Definition;
import dev.kinora.localstack.stack.StackState.Health;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTests {

    private final SettableClock clock = new SettableClock();
    private final AtomicBoolean ready = new AtomicBoolean();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Each test sets it.
    private ManagedProcess process;

    @AfterEach
    void stop() {
        process.requestStop();
        process.awaitStop(System.nanoTime() + Duration.ofSeconds(30).toNanos());
    }

    @Test
    void isUpWhileItIsReadyAndDownAfterwards() {
        process = running("exec sleep 600");
        process.start();
        process.watch();
        assertThat(process.health()).isEqualTo(Health.STARTING);
        clock.advance(Duration.ofSeconds(7));
        ready.set(true);
        process.watch();
        assertThat(process.state().health()).isEqualTo(Health.UP);
        assertThat(process.state().startSeconds()).isEqualTo(7.0);
        assertThat(process.state().since()).isEqualTo(clock.instant());
        ready.set(false);
        process.watch();
        assertThat(process.health()).isEqualTo(Health.DOWN);
    }

    @Test
    void isStartedAgainAfterItWasKilled() {
        process = running("exec sleep 600");
        ready.set(true);
        process.start();
        process.watch();
        long first = Objects.requireNonNull(process.state().process()).pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        awaitHealth(Health.WAITING);
        clock.advance(Duration.ofSeconds(1));
        process.watch();
        awaitHealth(Health.UP);
        assertThat(process.state().restarts()).isEqualTo(1);
        assertThat(Objects.requireNonNull(process.state().process()).pid()).isNotEqualTo(first);
    }

    @Test
    void failsAfterThreeDeathsBeforeReadinessAndIsStillRetried() {
        process = running("exit 7");
        process.start();
        awaitHealth(Health.WAITING);
        clock.advance(Duration.ofSeconds(2));
        process.watch();
        awaitHealth(Health.WAITING);
        clock.advance(Duration.ofSeconds(4));
        process.watch();
        awaitHealth(Health.FAILED);
        assertThat(process.state().restarts()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(8));
        process.watch();
        assertThat(process.state().restarts()).isEqualTo(3);
        assertThat(process.health()).isEqualTo(Health.FAILED);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        process = running("exit 7");
        process.start();
        awaitHealth(Health.WAITING);
        clock.advance(Duration.ofMillis(1999));
        process.watch();
        assertThat(process.state().restarts()).isZero();
        clock.advance(Duration.ofMillis(1));
        process.watch();
        assertThat(process.state().restarts()).isEqualTo(1);
    }

    @Test
    void startsAtOnceWhenAskedToTryAgain() throws Exception {
        Path cause = folder.resolve("cause");
        Files.createFile(cause);
        process = running("test -e cause && exit 7; exec sleep 600");
        process.start();
        for (int failure = 1; failure < ManagedProcess.FAILED_STARTS; failure++) {
            awaitHealth(Health.WAITING);
            clock.advance(Duration.ofMinutes(1));
            process.watch();
        }
        awaitHealth(Health.FAILED);

        Files.delete(cause);
        ready.set(true);
        process.retry();
        process.watch();
        awaitHealth(Health.UP);
    }

    @Test
    void countsAProgramThatCannotBeStartedAsAFailure() {
        process = new ManagedProcess(
                new Definition(
                        "tiny",
                        1,
                        folder.resolve("tiny.log"),
                        () -> new ProcessBuilder("/no/such/program"),
                        ready::get),
                clock);
        process.start();
        assertThat(process.health()).isEqualTo(Health.WAITING);
    }

    @Test
    void keepsWhatItSaysInItsLog() {
        process = running("echo out; echo err >&2; exit 1");
        process.start();
        awaitHealth(Health.WAITING);
        assertThat(folder.resolve("tiny.log")).hasContent("out\nerr");
    }

    private void awaitHealth(Health health) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    process.watch();
                    return process.health() == health;
                });
    }

    private ManagedProcess running(String script) {
        return new ManagedProcess(
                new Definition(
                        "tiny",
                        1,
                        folder.resolve("tiny.log"),
                        () -> new ProcessBuilder("sh", "-c", script).directory(folder.toFile()),
                        ready::get),
                clock);
    }
}
