package dev.kinora.video.transcode.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The temporary folder of one attempt. The folder of an earlier attempt is removed; an engine that outlived its service
 * is killed first, if it runs on this machine, because process ids of other machines mean something else here.
 */
public record WorkFolder(Path path) implements AutoCloseable {

    public static final String PID_FILE = "engine.pid";
    static final String OUTPUT = "out";

    private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);
    private static final int DEPTH = 4;
    private static final Pattern IDENTITY = Pattern.compile("(\\d{1,18})@(.+)");
    private static final String HOST =
            ManagementFactory.getRuntimeMXBean().getName().replaceFirst("^\\d+@", "");

    /**
     * A folder for this lease of a part. Folders of earlier leases are removed, because their holders have lost them.
     */
    public static WorkFolder of(UUID videoId, int number, UUID lease, Path parent) throws IOException {
        String name = videoId + "-" + number + "-";
        try (Stream<Path> folders = Files.list(Files.createDirectories(parent))) {
            for (Path folder : folders.toList()) {
                if (folder.getFileName().toString().startsWith(name)) {
                    removeQuietly(folder);
                }
            }
        }
        return fresh(parent.resolve(name + lease));
    }

    public static WorkFolder fresh(Path path) throws IOException {
        if (Files.exists(path)) {
            remove(path);
        }
        Files.createDirectories(path);
        return new WorkFolder(path);
    }

    /** The content of a pid file: the process and its machine. */
    static String identity(long pid) {
        return pid + "@" + HOST;
    }

    /** The previous holder may be removing the folder at the same time; remains are deleted after a day. */
    private static void removeQuietly(Path path) {
        try {
            remove(path);
        } catch (IOException | UncheckedIOException e) {
            log.info("{} will be removed later", path, e);
        }
    }

    /** A folder in which an engine of another machine runs is left to that machine, or deleted after a day. */
    private static void remove(Path path) throws IOException {
        boolean foreign = false;
        for (Path pidFile : pidFiles(path)) {
            String identity = Files.readString(pidFile).strip();
            Matcher process = IDENTITY.matcher(identity);
            boolean known = process.matches();
            if (known && process.group(2).equals(HOST)) {
                killLeftover(Long.parseLong(process.group(1)));
            }
            foreign |= known && !process.group(2).equals(HOST);
        }
        if (!foreign) {
            FileSystemUtils.deleteRecursively(path);
        }
    }

    /** The folder for the files that are kept. */
    public Path output() throws IOException {
        return Files.createDirectories(path.resolve(OUTPUT));
    }

    /** Total bytes of all files below a folder; files that vanish meanwhile are ignored. */
    static long size(Path folder) throws IOException {
        var total = new long[1];
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                total[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return total[0];
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    private static List<Path> pidFiles(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path, DEPTH)) {
            return files.filter(file -> file.endsWith(PID_FILE)).toList();
        }
    }

    private static void killLeftover(long pid) {
        ProcessHandle.of(pid)
                .filter(handle -> isEngine(handle.info()))
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(handle -> log.info("Killed engine {} of a dead attempt", handle.pid()));
    }

    /** Process ids are reused, so only media programs are killed. */
    private static boolean isEngine(ProcessHandle.Info info) {
        String command = info.commandLine().or(info::command).orElse("");
        return command.contains("ffmpeg") || command.contains("ffprobe");
    }
}
