package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.ffmpeg.Sandbox.Allowance;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ws.schild.jave.process.ProcessWrapper;

/**
 * One run of a media program on an untrusted file, in its own folder with an empty environment. It is killed with its
 * descendants when it exceeds its allowance, when its caller is interrupted, or when the service stops.
 */
public class SandboxedProcess extends ProcessWrapper {

    private static final int KEPT_ERRORS = 8_000;

    private final List<String> command;
    private final Path folder;
    private final Allowance allowance;
    private final Engine engine;
    private final StringBuffer errors = new StringBuffer();
    private @Nullable Process process;
    private @Nullable ProcessWatch watch;

    SandboxedProcess(String program, Path folder, Engine engine, Allowance allowance) {
        super(program);
        this.folder = folder;
        this.engine = engine;
        this.allowance = allowance;
        this.command = new ArrayList<>(engine.sandbox().command(program, allowance));
    }

    /** The part of the allowance that a run exceeded. */
    public enum Overrun {
        NONE,
        TIME,
        OUTPUT
    }

    /**
     * The end of a run.
     *
     * @param exitCode exit code of the program
     * @param overrun the limit for which it was killed, if any
     * @param errors the end of its error output
     */
    public record Ending(int exitCode, Overrun overrun, String errors) {

        private static final int KILLED = 128 + 9;
        /** Of memory, of threads, and of the size of a file. */
        private static final List<String> SHORTAGES =
                List.of("Cannot allocate memory", "Resource temporarily unavailable", "File too large");

        boolean timedOut() {
            return overrun == Overrun.TIME;
        }

        /**
         * Refuses a file that needs more than its allowance.
         *
         * @throws HostException if the run was killed from outside or the disk is full, which says nothing about the
         *     file
         */
        public void refuseOverrun() throws HostException {
            switch (overrun) {
                case TIME ->
                    throw TranscodeException.of(TranscodeProblem.TRANSCODE_TIMEOUT, "killed at the time limit");
                case OUTPUT ->
                    throw TranscodeException.of(TranscodeProblem.TOO_DEMANDING, "killed at the output limit");
                case NONE -> refuseByErrors();
            }
        }

        /** @throws HostException if the run was killed from outside or the disk is full */
        public void refuseHostFailure() throws HostException {
            if (overrun == Overrun.NONE && exitCode == KILLED) {
                throw new HostException("The engine was killed from outside");
            }
            if (HostException.isFull(errors)) {
                throw new HostException("No space left for the engine");
            }
        }

        private void refuseByErrors() throws HostException {
            refuseHostFailure();
            if (SHORTAGES.stream().anyMatch(errors::contains)) {
                throw TranscodeException.of(TranscodeProblem.TOO_DEMANDING, errors);
            }
        }
    }

    @Override
    public void addArgument(String argument) {
        command.add(argument);
    }

    @Override
    public void execute(boolean destroyOnShutdown, boolean openStreams) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        Process started = builder.start();
        process = started;
        watch = new ProcessWatch(started, folder, allowance);
        engine.started(this);
        Files.writeString(folder.resolve(WorkFolder.PID_FILE), WorkFolder.identity(started.pid()));
        Thread.ofVirtual().name("engine-watch-" + started.pid()).start(watch);
    }

    @Override
    public void execute() throws IOException {
        execute(true, true);
    }

    /**
     * Runs to the end and passes each line of standard output to the reader. An interrupt kills the run; another thread
     * reads, because reading from a pipe cannot be interrupted.
     */
    public Ending run(Consumer<String> lines) throws IOException, InterruptedException {
        try {
            execute();
            Thread drain = Thread.ofVirtual().name("engine-errors").start(this::keepErrors);
            var reading = new FutureTask<>(() -> readOutput(lines), null);
            Thread.ofVirtual().name("engine-output").start(reading);
            await(reading);
            int exitCode = running().waitFor();
            drain.join();
            Overrun overrun = watch == null ? Overrun.NONE : watch.overrun();
            return new Ending(exitCode, overrun, errors.toString());
        } finally {
            close();
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

    /** Ends the run; JAVE calls only this method. */
    @Override
    public void destroy() {
        engine.ended(this);
        if (process != null) {
            ProcessWatch.kill(process);
            // A killed program may still write for a moment; its folder can be removed only afterwards.
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
            folder.resolve(WorkFolder.PID_FILE).toFile().delete();
        }
    }

    @Override
    public void close() {
        destroy();
        if (process != null) {
            process.destroyForcibly(); // The process has ended; this closes the pipes.
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Not started");
        }
        return process;
    }

    private void readOutput(Consumer<String> lines) {
        try (Reader out = running().inputReader(StandardCharsets.UTF_8)) {
            ShortLines.read(out, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(FutureTask<?> reading) throws IOException, InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UncheckedIOException unread -> throw unread.getCause();
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void keepErrors() {
        try (Reader err = running().errorReader(StandardCharsets.UTF_8)) {
            ShortLines.read(err, line -> {
                errors.append(line).append('\n');
                if (errors.length() > 2 * KEPT_ERRORS) {
                    errors.delete(0, errors.length() - KEPT_ERRORS);
                }
            });
        } catch (IOException e) {
            errors.append(e.getMessage());
        }
    }
}
