package dev.kinora.video.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static WorkFolder fresh(Path path) throws IOException {
        if (Files.exists(path)) {
            killLeftover(path.resolve(PID_FILE));
            killLeftover(path.resolve(OUTPUT).resolve(PID_FILE));
            FileSystemUtils.deleteRecursively(path);
        }
        Files.createDirectories(path);
        return new WorkFolder(path);
    }

    /** The folder in which the engine makes what is kept. */
    Path output() throws IOException {
        return Files.createDirectories(path.resolve(OUTPUT));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }

    private static void killLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        if (pid.isEmpty()) {
            return;
        }
        ProcessHandle.of(Long.parseLong(pid))
                .filter(handle -> handle.info().command().orElse("").contains("ffmpeg"))
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(handle -> log.info("Killed engine {} of a dead attempt", handle.pid()));
    }
}
