package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseDialectTests {

    @TempDir
    Path module;

    @Test
    void theWholeRepositoryKeepsToIt() {
        assertThat(HouseDialect.findings(Path.of(".."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String sql = \"x\";\n        jdbc.sql(\n  \"SELECT id FROM video\")",
                "  \"\"\"\n        UPDATE video SET state = 1",
                "  select id\n    FROM video",
                "jdbc.sql(SELECT + \"WHERE id = :id\")",
                "for (var table : List.of(\"video WHERE id\"))",
            })
    void noticesSqlInUpperCase(String source) throws IOException {
        Files.writeString(module.resolve("Planted.java"), source);

        assertThat(HouseDialect.findings(module)).singleElement().asString().contains("lower case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "behaviour",
                "Colours",
                "personalisation",
                "the normalised text",
                "a licence",
                "labelled",
                "analyse"
            })
    void noticesBritishSpelling(String words) throws IOException {
        Files.writeString(module.resolve("planted.md"), "Some words: " + words + ".");

        assertThat(HouseDialect.findings(module)).singleElement().asString().contains("American");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Properties overrides = new Properties();",
                "Map.Entry<String, Integer> best =\n                new Map.Entry<String, Integer>(name, 1);",
                "int[] sums = (int[]) read();",
                "int left = (int) Math.min(length, wanted);",
                "try (ServerSocket socket = new ServerSocket(0)) {",
                "for (Place place = new Place(); place.isFree(); ) {"
            })
    void noticesATypeThatIsNamedTwice(String statement) throws IOException {
        Files.writeString(module.resolve("Planted.java"), "    void planted() {\n        " + statement + "\n    }\n");

        assertThat(HouseDialect.findings(module)).singleElement().asString().contains("write var");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var overrides = new Properties();",
                "List<String> names = new ArrayList<>();",
                "InputStream in = new FileInputStream(file);",
                "long product = (int) factor * other;",
                "private final Object lock = new Object();",
                "known = new Known();"
            })
    void leavesATypeThatIsNamedOnce(String statement) throws IOException {
        Files.writeString(module.resolve("Fine.java"), "    void fine() {\n        " + statement + "\n    }\n");

        assertThat(HouseDialect.findings(module)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "behavior",
                "aria-labelledby",
                "analyses of three videos",
                "honors",
                "select id from video",
                "precise",
                "exercise",
                "raise",
                "otherwise"
            })
    void leavesWhatIsRight(String words) throws IOException {
        Files.writeString(module.resolve("fine.md"), words);
        Files.writeString(module.resolve("Fine.java"), "  \"" + words + "\"");

        assertThat(HouseDialect.findings(module)).isEmpty();
    }
}
