package dev.kinora.video.transcode;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The temporary folder of one attempt. A folder that an attempt of a dead process left is removed, and an engine that
 * outlived that process is killed first.
 */
record WorkFolder(Path path) implements AutoCloseable {

    static final String PID_FILE = "engine.pid";
    static final String OUTPUT = "out";

    private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);
    private static final int DEPTH = 4;

    static WorkFolder fresh(Path path) throws IOException {
        if (Files.exists(path)) {
            for (Path pidFile : pidFiles(path)) {
                killLeftover(pidFile);
            }
            FileSystemUtils.deleteRecursively(path);
        }
        Files.createDirectories(path);
        return new WorkFolder(path);
    }

    /** The folder in which the engine makes what is kept. */
    Path output() throws IOException {
        return Files.createDirectories(path.resolve(OUTPUT));
    }

    /** Bytes of all files below a folder; files that vanish meanwhile count nothing. */
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

    private static void killLeftover(Path pidFile) throws IOException {
        String pid = Files.readString(pidFile).strip();
        if (!pid.matches("\\d{1,18}")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .filter(handle -> isEngine(handle.info().command().orElse("")))
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(handle -> log.info("Killed engine {} of a dead attempt", handle.pid()));
    }

    /** A process id is used again: only what is a media program is ours. */
    private static boolean isEngine(String command) {
        return command.contains("ffmpeg") || command.contains("ffprobe");
    }
}
