package dev.kinora.starter.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes what killed processes left incomplete in a store of files. */
class StaleArrivals {

    private static final Logger log = LoggerFactory.getLogger(StaleArrivals.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;

    StaleArrivals(Path root, InstantSource clock) {
        this.folder = root.resolve(FileMediaStore.ARRIVING);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(KEPT);
        try {
            for (Path file : files()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    log.info("Removed {}, which nothing had touched for a day", file);
                }
            }
        } catch (IOException e) {
            log.warn("{} could not be cleared and is tried again", folder, e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
