package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Limits a log to which another process appends, and keeps the newest parts beside it: {@code x.log.1} is the newest.
 * The file is copied and truncated, like {@code logrotate copytruncate} does, because the writer keeps it open. Lines
 * written in the microseconds between copying and truncating are lost.
 *
 * @param limitBytes size from which a log is rotated at the next check
 * @param kept number of older parts that are kept, at least 1
 */
record LogRotation(long limitBytes, int kept) {

    /** At most about 40 MB per log. */
    static final LogRotation DEFAULT = new LogRotation(10L << 20, 3);

    void rotate(Path log) {
        try {
            if (!Files.exists(log) || Files.size(log) <= limitBytes) {
                return;
            }
            for (int part = kept - 1; part >= 1; part--) {
                if (Files.exists(part(log, part))) {
                    Files.move(part(log, part), part(log, part + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            copyAndCut(log, part(log, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate " + log, e);
        }
    }

    private static void copyAndCut(Path log, Path part) throws IOException {
        Files.deleteIfExists(part);
        try (var from = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var to = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long copied = 0;
            while (copied < from.size()) {
                copied += from.transferTo(copied, from.size() - copied, to);
            }
            from.truncate(0);
        }
    }

    private static Path part(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
