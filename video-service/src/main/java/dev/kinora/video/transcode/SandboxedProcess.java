package dev.kinora.video.transcode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ws.schild.jave.process.ProcessWrapper;

/**
 * One run of a media program on an untrusted file: own folder, empty environment, limited memory and file size (where
 * {@code prlimit} exists), limited time, killed together with its children.
 */
class SandboxedProcess extends ProcessWrapper {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final int KEPT_ERRORS = 8_000;

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final Duration timeLimit;
    private final StringBuffer errors = new StringBuffer();
    private @Nullable Process process;
    private volatile boolean timedOut;

    SandboxedProcess(String program, Path folder, TranscodeProperties limits, Duration timeLimit) {
        super(program);
        this.folder = folder;
        this.timeLimit = timeLimit;
        if (Files.isExecutable(PRLIMIT)) {
            command.add(PRLIMIT.toString());
            command.add("--data=" + limits.memoryLimit().toBytes());
            command.add("--fsize=" + limits.outputLimit().toBytes());
            command.add("--core=0");
        }
        command.add(program);
    }

    /**
     * How a run ended.
     *
     * @param exitCode of the program
     * @param timedOut whether it was killed at its time limit
     * @param errors the last that it wrote to its error stream
     */
    record Ending(int exitCode, boolean timedOut, String errors) {}

    @Override
    public void addArgument(String argument) {
        command.add(argument);
    }

    @Override
    public void execute(boolean destroyOnShutdown, boolean openStreams) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        process = builder.start();
        Files.writeString(folder.resolve(WorkFolder.PID_FILE), Long.toString(process.pid()));
        Thread.ofVirtual().name("engine-watch-" + process.pid()).start(this::killAtTimeLimit);
    }

    @Override
    public void execute() throws IOException {
        execute(true, true);
    }

    /** Runs to the end and hands each line of standard output to the reader. */
    Ending run(Consumer<String> lines) throws IOException, InterruptedException {
        execute();
        Thread drain = Thread.ofVirtual().name("engine-errors").start(this::keepErrors);
        try (BufferedReader out = running().inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines);
            int exitCode = running().waitFor();
            drain.join();
            return new Ending(exitCode, timedOut, errors.toString());
        } finally {
            destroy();
        }
    }

    @Override
    public File getExecFolder() {
        return folder.toFile();
    }

    @Override
    public InputStream getInputStream() {
        return running().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return running().getOutputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return running().getErrorStream();
    }

    @Override
    public int getProcessExitCode() {
        try {
            return running().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void destroy() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        destroy();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private void keepErrors() {
        try (BufferedReader err = running().errorReader(StandardCharsets.UTF_8)) {
            err.lines().forEach(line -> {
                errors.append(line).append('\n');
                if (errors.length() > 2 * KEPT_ERRORS) {
                    errors.delete(0, errors.length() - KEPT_ERRORS);
                }
            });
        } catch (IOException e) {
            errors.append(e.getMessage());
        }
    }

    private void killAtTimeLimit() {
        try {
            if (!running().waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                timedOut = true;
                destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
