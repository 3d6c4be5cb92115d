package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessRef;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        var process = new ProcessState("mariadb", 8085, new ProcessRef(42, NOW), Health.DOWN, NOW, 2, 3.5);
        var state = new StackState(new ProcessRef(41, null), 8080, Phase.DEGRADED, List.of(process));
        state.write(folder.resolve("run/state.json"));

        assertThat(StackState.read(folder.resolve("run/state.json"))).contains(state);
        assertThat(state.notUp()).containsExactly(process);
    }

    @Test
    void isEmptyWhenItCannotBeUnderstood() throws IOException {
        Path file = folder.resolve("state.json");
        assertThat(StackState.read(file)).isEmpty();
        Files.writeString(file, "{\"phase\": \"UNHEARD_OF\"}");
        assertThat(StackState.read(file)).isEmpty();
        Files.writeString(file, "{\"ph");
        assertThat(StackState.read(file)).isEmpty();
    }

    @Test
    void recognizesAReusedProcessId() {
        var here = ProcessRef.of(ProcessHandle.current());

        assertThat(here.find()).contains(ProcessHandle.current());
        assertThat(new ProcessRef(here.pid(), NOW).find()).isEmpty();
    }
}
