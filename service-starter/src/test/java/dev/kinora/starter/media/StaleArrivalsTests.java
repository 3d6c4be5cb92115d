package dev.kinora.starter.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StaleArrivalsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path root;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MediaAutoConfiguration.class))
            .withBean(InstantSource.class, () -> InstantSource.fixed(NOW));

    @Test
    void removesWhatKilledProcessesLeftInAnyStoreOfFiles() throws IOException {
        var dead = touched(".arriving/one", Duration.ofHours(25));
        var alive = touched(".arriving/two", Duration.ofHours(23));
        var stored = touched("engagements/three", Duration.ofDays(3));

        clear();

        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
        assertThat(stored).exists();
    }

    @Test
    void hasNothingToDoBeforeTheFirstFile() {
        clear();

        assertThat(root).isEmptyDirectory();
    }

    private void clear() {
        application
                .withPropertyValues("kinora.media.store=file", "kinora.media.dir=" + root)
                .run(context -> context.getBean(StaleArrivals.class).clear());
    }

    private Path touched(String name, Duration age) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }
}
