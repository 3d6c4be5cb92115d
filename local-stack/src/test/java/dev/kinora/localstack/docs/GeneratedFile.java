package dev.kinora.localstack.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is generated from the code. */
public final class GeneratedFile {

    /** The folder of the sources. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private GeneratedFile() {}

    /**
     * Fails when the committed file differs; run with {@code -Ddocs.update} to write it.
     *
     * @param name relative to the folder of the sources
     */
    public static void verify(String name, String content) {
        Path file = ROOT.resolve(name);
        try {
            if (System.getProperty("docs.update") != null) {
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is stale: ./mvnw -pl local-stack -am test -Dtest='*DocTests' "
                                    + "-Dsurefire.failIfNoSpecifiedTests=false -Ddocs.update, and commit the file",
                            name)
                    .isEqualToNormalizingNewlines(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for a cell of a Markdown table. */
    static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip().replace("|", "\\|");
    }
}
