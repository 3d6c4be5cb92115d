package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.HostException;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Ending;
import dev.kinora.video.transcode.rendition.Ladder;
import dev.kinora.video.transcode.source.SourceMedia;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A quick analysis of a source that determines quality and loudness. A tenth of it, 1.5 to 3 seconds, is encoded at a
 * small size: its SSIM, as measured by the encoder, determines how much coarser or finer the whole video is encoded.
 * The loudness of the complete sound is measured (EBU R 128), which is cheap, and determines one linear gain to the
 * target.
 */
final class Analysis {

    static final int USUAL_CRF = 23;

    private static final Logger log = LoggerFactory.getLogger(Analysis.class);
    private static final int FINEST_CRF = 21;
    private static final int COARSEST_CRF = 28;
    /** SSIM in decibels, -10·log10(1 - SSIM), at which the usual factor is right. */
    private static final double ENOUGH = 16;

    private static final double CRF_PER_DECIBEL = 0.8;
    private static final double TARGET_LOUDNESS = -14;
    private static final double SILENCE = -50;
    private static final double MOST_GAIN = 12;
    private static final double LEAST_GAIN = -20;
    private static final double SHARE = 0.1;
    private static final double LEAST_SECONDS = 1.5;
    private static final double MOST_SECONDS = 3;
    /** Starting a window costs as much as most of a second, so the shortest analyses have two. */
    private static final double SECONDS_FOR_THREE = 2;

    private static final Duration TIME_LIMIT = Duration.ofSeconds(45);

    /** Of several windows, one that decodes to nothing makes ffmpeg wait for itself. */
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(12);

    private static final Pattern QUALITY = Pattern.compile("SSIM Mean Y:[\\d.]+ \\(\\s*([\\d.]+)db\\)");
    private static final Pattern LOUDNESS = Pattern.compile("Integrated loudness:\\s+I:\\s+(-?[\\d.]+) LUFS");

    private final Engine engine;
    private final TranscodeProperties limits;

    Analysis(Engine engine, TranscodeProperties limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * The results.
     *
     * @param pictures whether a picture was decoded
     * @param crf constant rate factor of the renditions
     * @param gain gain in decibels to the target of -14 LUFS
     */
    record Findings(boolean pictures, int crf, double gain) {}

    /**
     * Analyzes a file. A file that cannot be analyzed gets the usual settings, because transcoding will report the
     * reason.
     *
     * @throws IOException if the analysis was interrupted for a reason unrelated to the file, because its results are
     *     stored permanently
     */
    Findings of(SourceMedia source, Path file, Path folder) throws IOException, InterruptedException {
        try (SandboxedProcess process = engine.look(engine.getExecutablePath(), folder, TIME_LIMIT, IDLE_LIMIT)) {
            arguments(source, file).forEach(process::addArgument);
            Ending ending = process.run(line -> {});
            if (engine.isClosed()) {
                throw new HostException("Cut off: the service is stopping");
            }
            ending.refuseHostFailure();
            if (ending.exitCode() != 0) {
                log.warn(
                        "Could analyze only a part of {} (overrun {}, exit {}); using defaults for the rest",
                        file.getFileName(),
                        ending.overrun(),
                        ending.exitCode());
            }
            String said = ending.errors();
            OptionalDouble quality = number(QUALITY, said);
            return new Findings(quality.isPresent(), crf(quality), gain(number(LOUDNESS, said)));
        }
    }

    static int crf(OptionalDouble quality) {
        if (quality.isEmpty()) {
            return USUAL_CRF;
        }
        long change = Math.round((quality.getAsDouble() - ENOUGH) * CRF_PER_DECIBEL);
        return Math.clamp(USUAL_CRF + change, FINEST_CRF, COARSEST_CRF);
    }

    static double gain(OptionalDouble loudness) {
        if (loudness.isEmpty() || loudness.getAsDouble() < SILENCE) {
            return 0;
        }
        return Math.clamp(TARGET_LOUDNESS - loudness.getAsDouble(), LEAST_GAIN, MOST_GAIN);
    }

    private List<String> arguments(SourceMedia source, Path file) {
        var args = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-v", "info", "-nostats", "-y"));
        var graph = new StringBuilder();
        var inlets = new StringBuilder();
        double look = Math.clamp(source.seconds() * SHARE, LEAST_SECONDS, MOST_SECONDS);
        int windows = look < SECONDS_FOR_THREE ? 2 : 3;
        double each = Math.min(look, source.seconds()) / windows;
        for (int i = 0; i < windows; i++) {
            double from = source.seconds() * (2 * i + 1) / (2 * windows) - each / 2;
            args.addAll(Encoders.source(source, limits));
            args.addAll(List.of("-ss", number(from), "-noaccurate_seek", "-t", number(each), "-an", "-sn"));
            args.addAll(List.of("-i", file.toString()));
            graph.append("[%d:%d]fps=%s,scale=%s,setsar=1,format=yuv420p[w%d];"
                    .formatted(i, source.videoStream(), source.targetRate().atMost(30), size(source), i));
            inlets.append("[w%d]".formatted(i));
        }
        graph.append(inlets).append("concat=n=%d[look]".formatted(windows));
        if (source.hasAudio()) {
            args.addAll(Encoders.source(source, limits));
            args.addAll(List.of("-t", number(source.seconds() + 1), "-vn", "-sn", "-i", file.toString()));
            graph.append(";[%d:%d]aformat=channel_layouts=stereo,ebur128=framelog=quiet[listen]"
                    .formatted(windows, source.audioStream()));
        }
        args.addAll(List.of("-filter_complex", graph.toString(), "-map", "[look]", "-c:v", "libx264"));
        args.addAll(List.of("-preset", "veryfast", "-crf", Integer.toString(USUAL_CRF), "-x264-params", "ssim=1"));
        args.addAll(List.of("-threads", Integer.toString(limits.threads()), "-f", "null", "-"));
        if (source.hasAudio()) {
            args.addAll(List.of("-map", "[listen]", "-f", "null", "-"));
        }
        return args;
    }

    private static String size(SourceMedia source) {
        double scale = Math.min(1, 360.0 / source.shortSide());
        return Ladder.even(source.width() * scale) + ":" + Ladder.even(source.height() * scale);
    }

    private static OptionalDouble number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", Math.max(0, value));
    }
}
