package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The disk space that the stack uses. */
final class DiskUse {

    private DiskUse() {}

    /** Megabytes by description. */
    static Map<String, Long> of(Layout layout) {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        megabytes.put("Data in " + layout.data(), of(layout.data()));
        megabytes.put("Logs in " + layout.logs(), of(layout.logs()));
        megabytes.put("Cache in " + layout.cache() + " (can be deleted)", of(layout.cache()));
        return megabytes;
    }

    private static long of(Path folder) {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                            .filter(File::isFile)
                            .mapToLong(File::length)
                            .sum()
                    >> 20;
        } catch (IOException | UncheckedIOException e) {
            return 0; // A file was deleted meanwhile.
        }
    }
}
