package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the end of log files without reading them completely. */
public final class LogFiles {

    private static final int WINDOW = 256 * 1024;

    /** The first log line of a Spring Boot service, of MariaDB and of the supervisor. */
    private static final Pattern START =
            Pattern.compile(": Starting \\S+ (v\\S+ )?using Java|starting as process \\d+");

    private static final Pattern TROUBLE = Pattern.compile(
            " (ERROR|FATAL) |\\[ERROR]|Exception|^Caused by:|APPLICATION FAILED TO START|^Description:|^Action:");

    private LogFiles() {}

    /** The last lines of a file; empty if it does not exist. */
    public static List<String> tail(Path file, int lines) {
        List<String> all = window(file);
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /**
     * The lines about a failure since the last start: from the first error on, or the last lines if there is no error.
     */
    static List<String> telling(Path file, int lines) {
        List<String> all = window(file);
        int start = IntStream.range(0, all.size())
                .filter(i -> START.matcher(all.get(i)).find())
                .max()
                .orElse(0);
        List<String> newest = all.subList(start, all.size());
        int trouble = IntStream.range(0, newest.size())
                .filter(i -> TROUBLE.matcher(newest.get(i)).find())
                .findFirst()
                .orElse(Math.max(0, newest.size() - lines));
        return newest.subList(trouble, Math.min(newest.size(), trouble + lines));
    }

    private static List<String> window(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, log.length() - WINDOW);
            byte[] bytes = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
