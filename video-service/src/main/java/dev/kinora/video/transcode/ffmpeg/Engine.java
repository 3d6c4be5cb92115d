package dev.kinora.video.transcode.ffmpeg;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Sandbox.Allowance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import ws.schild.jave.process.ProcessLocator;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/**
 * The ffmpeg program: the configured one, else the shipped library, else the older static one of JAVE, which has no
 * ffprobe. It is chosen once at start, by whether it runs.
 */
public final class Engine implements ProcessLocator, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final DataSize INSPECTION_MEMORY = DataSize.ofGigabytes(1);
    private static final DataSize LOOK_OUTPUT = DataSize.ofMegabytes(1);

    private final String program;
    private final @Nullable String probe;
    private final TranscodeProperties limits;
    private final Sandbox sandbox;
    private final Set<SandboxedProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Engine(String program, @Nullable String probe, TranscodeProperties limits, Sandbox sandbox) {
        this.program = program;
        this.probe = probe;
        this.limits = limits;
        this.sandbox = sandbox;
    }

    /**
     * The engine of this machine.
     *
     * @throws IllegalStateException if the required sandbox is not available
     */
    public static Engine find(TranscodeProperties limits) {
        return find(limits, Sandbox.detect().require(limits.sandbox()));
    }

    static Engine find(TranscodeProperties limits, Sandbox sandbox) {
        if (limits.ffmpeg() != null) {
            return named(limits.ffmpeg(), limits, sandbox);
        }
        return shipped(limits, sandbox)
                .orElseGet(() -> new Engine(new DefaultFFMPEGLocator().getExecutablePath(), null, limits, sandbox));
    }

    private static Engine named(String program, TranscodeProperties limits, Sandbox sandbox) {
        Path probe = Path.of(program).resolveSibling("ffprobe");
        return new Engine(program, Files.isExecutable(probe) ? probe.toString() : null, limits, sandbox);
    }

    private static Optional<Engine> shipped(TranscodeProperties limits, Sandbox sandbox) {
        try {
            var engine = new Engine(Loader.load(ffmpeg.class), Loader.load(ffprobe.class), limits, sandbox);
            if (engine.starts()) {
                return Optional.of(engine);
            }
            log.warn("The shipped ffmpeg does not start (libpulse0 missing?); using JAVE's static one");
        } catch (IOException | LinkageError | RuntimeException e) {
            log.warn("The shipped ffmpeg does not load; using JAVE's static one", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public String getExecutablePath() {
        return program;
    }

    public Optional<String> probe() {
        return Optional.ofNullable(probe);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /**
     * A run of ffmpeg in this folder.
     *
     * @param times factor on the time and output limits
     */
    public SandboxedProcess transcode(Path folder, int times) {
        Duration time = limits.timeLimit().multipliedBy(times);
        DataSize output = DataSize.ofBytes(limits.outputLimit().toBytes() * times);
        Duration processor = time.multipliedBy(limits.threads());
        var allowance = new Allowance(time, processor, time, limits.memoryLimit(), output, output, true);
        return new SandboxedProcess(program, folder, this, allowance);
    }

    /**
     * A run of ffmpeg that writes almost nothing.
     *
     * @param idle time in which it must have used a processor
     */
    public SandboxedProcess look(String tool, Path folder, Duration timeLimit, Duration idle) {
        Duration processor = timeLimit.multipliedBy(limits.threads());
        return look(
                tool,
                folder,
                new Allowance(timeLimit, processor, idle, limits.memoryLimit(), LOOK_OUTPUT, LOOK_OUTPUT, true));
    }

    /** A short run of ffprobe or ffmpeg on an uninspected file: one processor, less memory. */
    public SandboxedProcess inspect(String tool, Path folder, Duration timeLimit) {
        boolean small = limits.memoryLimit().compareTo(INSPECTION_MEMORY) < 0;
        DataSize memory = small ? limits.memoryLimit() : INSPECTION_MEMORY;
        return look(
                tool, folder, new Allowance(timeLimit, timeLimit, timeLimit, memory, LOOK_OUTPUT, LOOK_OUTPUT, false));
    }

    private SandboxedProcess look(String tool, Path folder, Allowance allowance) {
        return new SandboxedProcess(tool, folder, this, allowance);
    }

    /** Registers a run, so that it ends with the service. */
    void started(SandboxedProcess process) {
        running.add(process);
        if (closed) {
            process.destroy();
        }
    }

    void ended(SandboxedProcess process) {
        running.remove(process);
    }

    /** Whether the service is stopping. A run that ends then was interrupted, which says nothing about its file. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(SandboxedProcess::destroy);
    }

    private boolean starts() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kinora-engine");
        try (SandboxedProcess process = inspect(program, folder, Duration.ofSeconds(20))) {
            process.addArgument("-version");
            return process.run(line -> {}).exitCode() == 0;
        } finally {
            new WorkFolder(folder).close();
        }
    }
}
