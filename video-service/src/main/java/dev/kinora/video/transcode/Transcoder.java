package dev.kinora.video.transcode;

import dev.kinora.video.transcode.SandboxedProcess.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes everything that playback and screening need from one source file, in one decode. */
final class Transcoder {

    /** A source that yields less than this share of its declared length is called damaged. */
    private static final double ENOUGH = 0.5;

    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(900);

    private final Engine engine;
    private final SourceProbe probe;
    private final TranscodeProperties limits;
    private final InstantSource clock;

    Transcoder(Engine engine, TranscodeProperties limits, InstantSource clock) {
        this.engine = engine;
        this.probe = new SourceProbe(engine, limits);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What came out.
     *
     * @param folder master playlist, renditions, poster and screening files, ready to be published
     * @param duration real length of the top rendition
     * @param width display width of the top rendition
     * @param height display height of the top rendition
     */
    record Result(Path folder, Duration duration, int width, int height) {}

    /**
     * Transcodes a file into {@code work/out} and says about once a second how far it is.
     *
     * @throws TranscodeException if the file is refused
     * @throws IllegalStateException if the run was cut off because the service is stopping
     */
    Result transcode(Path file, Path work, Consumer<Progress> progress) throws IOException, InterruptedException {
        SourceMedia source = probe.inspect(file, work);
        Ladder ladder = Ladder.of(source);
        var command = new TranscodeCommand(source, ladder, limits);
        Path out = Files.createDirectories(work.resolve(WorkFolder.OUTPUT));
        for (String folder : command.folders()) {
            Files.createDirectories(out.resolve(folder));
        }
        Ending ending = run(command.arguments(file), out, source, progress);
        if (engine.isClosed()) {
            throw new IllegalStateException("Cut off: the service is stopping");
        }
        Duration made = madeOf(ending, out, source);
        Files.deleteIfExists(out.resolve(WorkFolder.PID_FILE));
        PosterImage.shrink(out.resolve(TranscodeCommand.POSTER));
        return new Result(out, made, ladder.top().width(), ladder.top().height());
    }

    private Ending run(List<String> arguments, Path out, SourceMedia source, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var start = clock.instant();
        var next = new AtomicReference<>(start);
        double frames = source.seconds() * source.targetFrameRate();
        try (SandboxedProcess process = engine.transcode(out)) {
            arguments.forEach(process::addArgument);
            engine.started(process);
            try {
                return process.run(line -> {
                    long done = Progress.frames(line);
                    Instant now = clock.instant();
                    if (done >= 0 && !now.isBefore(next.get())) {
                        next.set(now.plus(BETWEEN_NOTICES));
                        progress.accept(Progress.of(done, frames, start, now));
                    }
                });
            } finally {
                engine.ended(process);
            }
        }
    }

    private static Duration madeOf(Ending ending, Path out, SourceMedia source) throws IOException {
        if (ending.timedOut()) {
            throw new TranscodeException(TranscodeProblem.TRANSCODE_TIMEOUT, "killed at the time limit");
        }
        if (ending.errors().contains("Cannot allocate memory")) {
            throw new TranscodeException(TranscodeProblem.TOO_DEMANDING, ending.errors());
        }
        if (ending.errors().contains("No space left on device")) {
            throw new IOException("No space left for renditions");
        }
        boolean complete = Files.exists(out.resolve(TranscodeCommand.MASTER))
                && Files.exists(out.resolve(TranscodeCommand.POSTER))
                && Files.exists(out.resolve(TranscodeCommand.PROXY));
        if (ending.exitCode() != 0 || !complete) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "exit " + ending.exitCode() + " " + ending.errors());
        }
        Duration made = length(out.resolve("v0/index.m3u8"));
        if (!made.isPositive() || made.toMillis() < ENOUGH * source.duration().toMillis()) {
            throw new TranscodeException(
                    TranscodeProblem.CORRUPT, "only " + made + " of " + source.duration() + " could be read");
        }
        return made;
    }

    /** The length of a media playlist: the sum of its EXTINF durations (RFC 8216 §4.3.2.1). */
    private static Duration length(Path playlist) throws IOException {
        try (Stream<String> lines = Files.lines(playlist)) {
            double seconds = lines.filter(line -> line.startsWith("#EXTINF:"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(8, line.indexOf(','))))
                    .sum();
            return Duration.ofMillis(Math.round(seconds * 1000));
        }
    }
}
