package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTests {

    private final LogRotation rotation = new LogRotation(10, 2);

    @TempDir
    private Path folder;

    @Test
    void leavesAShortLogAndAMissingOneAlone() throws IOException {
        Path log = Files.writeString(folder.resolve("x.log"), "0123456789");
        rotation.rotate(log);
        rotation.rotate(folder.resolve("missing.log"));

        assertThat(log).hasContent("0123456789");
        assertThat(folder).isDirectoryNotContaining("glob:**.log.1");
    }

    @Test
    void keepsTheNewestParts() throws IOException {
        Path log = folder.resolve("x.log");
        for (String text : new String[] {"the oldest line", "the middle line", "the newest line"}) {
            Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            rotation.rotate(log);
        }

        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("x.log.1")).hasContent("the newest line");
        assertThat(folder.resolve("x.log.2")).hasContent("the middle line");
        assertThat(folder.resolve("x.log.3")).doesNotExist();
    }

    @Test
    void truncatesALogThatAProcessKeepsWriting() throws Exception {
        Path log = folder.resolve("x.log");
        Process writer = new ProcessBuilder("sh", "-c", "echo before the cut; read go; echo after the cut")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().until(() -> Files.size(log) > 10);
        rotation.rotate(log);
        try (var out = writer.outputWriter()) {
            out.write("go\n");
        }
        writer.waitFor();

        assertThat(folder.resolve("x.log.1")).hasContent("before the cut");
        assertThat(log).hasContent("after the cut");
    }
}
