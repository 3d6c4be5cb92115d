package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.Progress;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Short runs of the engine that inspect a source: what it declares, its actual length, and whether it can be decoded.
 */
final class SourceReader {

    static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final int MAX_REPORT = 1_000_000;
    private static final int FIRST_PICTURES = 3;
    private static final int TIMED_PICTURES = 600;

    private final Engine engine;
    private final TranscodeProperties limits;
    private final Path file;
    private final Path folder;

    /**
     * Creates a reader of one file.
     *
     * @param folder folder in which the processes run
     */
    SourceReader(Engine engine, TranscodeProperties limits, Path file, Path folder) {
        this.engine = engine;
        this.limits = limits;
        this.file = file;
        this.folder = folder;
    }

    /** The report of ffprobe on the container. */
    ProbeReport report(String probe, ContainerFormat format) throws IOException, InterruptedException {
        var output = new StringBuilder();
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(InputOptions.ofProbe(format, limits.source()));
        arguments.addAll(List.of("-print_format", "json", "-show_entries", ProbeReport.ENTRIES, file.toString()));
        refuseUnreadable(run(probe, arguments, line -> {
            if (output.length() < MAX_REPORT) {
                output.append(line).append('\n');
            }
        }));
        return ProbeReport.parse(output.toString(), limits.source());
    }

    /** The length, measured by reading all packets without decoding; recordings of browsers declare none. */
    Duration measuredDuration(SourceMedia media) throws IOException, InterruptedException {
        var last = new long[1];
        var arguments = input(media);
        arguments.addAll(List.of("-t", Long.toString(limits.maxDuration().toSeconds() + 2)));
        arguments.addAll(List.of("-c", "copy", "-f", "null", "-"));
        refuseUnreadable(run(
                engine.getExecutablePath(),
                arguments,
                line -> last[0] = Math.max(last[0], Progress.microseconds(line))));
        return Duration.ofMillis(last[0] / 1000);
    }

    /** Frames per second at the start, for containers with wrong declarations; 0 if it cannot be measured. */
    double measuredFrameRate(String probe, SourceMedia media) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        var arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(InputOptions.ofProbe(media.format(), limits.source()));
        arguments.addAll(List.of("-select_streams", Integer.toString(media.videoStream())));
        arguments.addAll(List.of("-read_intervals", "%+#" + TIMED_PICTURES, "-show_entries", "packet=pts_time"));
        arguments.addAll(List.of("-of", "csv=p=0", file.toString()));
        refuseUnreadable(run(probe, arguments, line -> {
            String time = line.replace(",", "").strip();
            if (time.matches("-?[0-9]+(\\.[0-9]+)?")) {
                times.add(Double.parseDouble(time));
            }
        }));
        var span = times.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double seconds = span.getMax() - span.getMin();
        return times.size() > 1 && seconds > 0 ? (times.size() - 1) / seconds : 0;
    }

    /**
     * Decodes the first frames.
     *
     * @throws TranscodeException if there are none
     */
    void decodeStart(SourceMedia media) throws IOException, InterruptedException {
        var pictures = new long[1];
        var arguments = input(media);
        arguments.addAll(List.of("-frames:v", Integer.toString(FIRST_PICTURES), "-f", "null", "-"));
        Ending ending = run(
                engine.getExecutablePath(),
                arguments,
                line -> pictures[0] = Math.max(pictures[0], Progress.frames(line)));
        if (pictures[0] > 0) {
            return;
        }
        refuseUnreadable(ending);
        throw new TranscodeException(TranscodeProblem.CORRUPT, "no picture can be decoded");
    }

    /** The description of the input by ffmpeg itself, used without ffprobe. */
    String described(ContainerFormat format) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-hide_banner"));
        arguments.addAll(InputOptions.of(format, limits.source()));
        arguments.addAll(List.of("-i", file.toString()));
        return run(engine.getExecutablePath(), arguments, line -> {}).errors();
    }

    private List<String> input(SourceMedia media) {
        var arguments = new ArrayList<>(List.of("-nostdin", "-v", "error", "-progress", "pipe:1", "-threads", "1"));
        arguments.addAll(InputOptions.of(media.format(), limits.source()));
        arguments.addAll(List.of("-i", file.toString(), "-map", "0:" + media.videoStream()));
        return arguments;
    }

    private Ending run(String program, List<String> arguments, Consumer<String> lines)
            throws IOException, InterruptedException {
        try (SandboxedProcess process = engine.inspect(program, folder, TIME_LIMIT)) {
            arguments.forEach(process::addArgument);
            return process.run(lines);
        }
    }

    private void refuseUnreadable(Ending ending) throws IOException {
        String errors = ending.errors();
        if (errors.contains("exceeds max_streams")) {
            throw new TranscodeException(TranscodeProblem.TOO_MANY_STREAMS, errors);
        }
        ending.refuseOverrun();
        if (ending.exitCode() == 0) {
            return;
        }
        if (errors.contains("exceeds specified max pixel count")) {
            throw limits.source().badPicture(errors);
        }
        boolean codec = errors.contains("not on whitelist");
        throw new TranscodeException(codec ? TranscodeProblem.UNSUPPORTED_CODEC : TranscodeProblem.CORRUPT, errors);
    }
}
