package dev.kinora.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleFilesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path root;

    private StaleFiles stale;

    @BeforeEach
    void makeFolders() {
        var properties = new MediaProperties(root, null);
        stale = new StaleFiles(LocalFolders.of(properties), InstantSource.fixed(NOW));
    }

    @Test
    void removesWhatNobodyTouchedForADay() throws IOException {
        Path dead = attempt("dead", Duration.ofHours(25), Duration.ofHours(30));

        stale.clear();

        assertThat(dead).doesNotExist();
        assertThat(root.resolve("work")).exists();
    }

    @Test
    void keepsWhatIsBeingWritten() throws IOException {
        Path alive = attempt("alive", Duration.ofHours(30), Duration.ofMinutes(1));
        Path upload = touched(root.resolve("uploads/three"), Duration.ofDays(3));
        Path source = touched(root.resolve("sources/four"), Duration.ofDays(3));

        stale.clear();

        assertThat(alive.resolve("out/seg")).exists();
        assertThat(upload).exists();
        assertThat(source).exists();
    }

    /** A folder and the only file in it. */
    private Path attempt(String name, Duration folderAge, Duration fileAge) throws IOException {
        Path folder = root.resolve("work").resolve(name);
        touched(folder.resolve("out/seg"), fileAge);
        age(folder.resolve("out"), folderAge);
        age(folder, folderAge);
        return folder;
    }

    private static Path touched(Path file, Duration age) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        age(file, age);
        return file;
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }
}
