package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTests {

    @Test
    void readsQuotedFieldsWithSeparatorsQuotesAndLines(@TempDir Path folder) throws IOException {
        var file = folder.resolve("cases.csv");
        Files.writeString(file, "one,two,three\r\na,\"b,c\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",,z\n");

        assertThat(Benchmarks.cases(file))
                .containsExactly(
                        Map.of("one", "a", "two", "b,c", "three", "say \"hi\""),
                        Map.of("one", "two\nlines", "two", "", "three", "z"));
    }
}
