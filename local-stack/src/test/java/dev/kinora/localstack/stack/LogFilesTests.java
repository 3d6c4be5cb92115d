package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTests {

    @TempDir
    private Path folder;

    @Test
    void showsTheErrorsOfTheLastStart() throws IOException {
        Path log = Files.writeString(folder.resolve("x.log"), """
                INFO : Starting VideoService using Java 25
                 ERROR 1 --- an old trouble
                INFO : Starting VideoService using Java 25
                INFO : doing this
                APPLICATION FAILED TO START
                Description:
                The database is away
                """);

        assertThat(LogFiles.telling(log, 2)).containsExactly("APPLICATION FAILED TO START", "Description:");
    }

    @Test
    void showsTheLastLinesWithoutAnError() throws IOException {
        Path log = Files.writeString(folder.resolve("x.log"), "one\ntwo\nthree\n");

        assertThat(LogFiles.telling(log, 2)).containsExactly("two", "three");
        assertThat(LogFiles.telling(folder.resolve("missing.log"), 2)).isEmpty();
    }
}
