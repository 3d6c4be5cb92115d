package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes left behind by a supervisor that was killed at any moment; these tests have no state file. */
class OrphansTests {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void kill() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsUnrecordedServicesAndDatabases() {
        var layout = new Layout(folder, folder.resolve("home"));
        Process service = start(Orphans.mark(layout));
        Process database = start("-Dunused", "--datadir=" + layout.database());
        Process stranger = start(Orphans.mark(new Layout(folder, folder.resolve("another-home"))));
        var orphans = new Orphans(layout, PATIENCE);

        assertThat(orphans.find())
                .extracting(ProcessHandle::pid)
                .containsExactlyInAnyOrder(service.pid(), database.pid());
        assertThat(orphans.end()).isTrue();
        assertThat(service.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(orphans.end()).isFalse();
    }

    @Test
    void waitsForAllAtOnceAndKillsThoseThatTakeTooLong() {
        var layout = new Layout(folder, folder.resolve("home"));
        List<Process> stubborn = IntStream.range(0, 3)
                .mapToObj(i -> start(Orphans.mark(layout), "stubborn"))
                .toList();
        Instant start = Instant.now();
        new Orphans(layout, PATIENCE).end();

        assertThat(stubborn).noneMatch(Process::isAlive);
        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE.multipliedBy(3));
    }

    private Process start(String property, String... arguments) {
        Process process = TinyProcess.start(property, arguments);
        started.add(process);
        return process;
    }
}
