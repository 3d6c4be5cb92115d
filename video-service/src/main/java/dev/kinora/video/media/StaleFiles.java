package dev.kinora.video.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Deletes leftovers of killed processes from the local disk: folders of attempts. */
@Component
class StaleFiles {

    private static final Logger log = LoggerFactory.getLogger(StaleFiles.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;

    StaleFiles(LocalFolders local, InstantSource clock) {
        this.folder = local.work();
        this.clock = clock;
    }

    /** Runs on every replica, because each has its own disk. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    void clear() {
        Instant before = clock.instant().minus(KEPT);
        try {
            for (Path child : children(folder)) {
                if (isUntouchedSince(child, before)) {
                    FileSystemUtils.deleteRecursively(child);
                    log.info("Removed {}, which nothing had touched for a day", child);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("{} could not be cleared and is tried again", folder, e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** The youngest file counts: an attempt that still writes is alive. */
    private static boolean isUntouchedSince(Path path, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    return false;
                }
            }
            return true;
        }
    }
}
