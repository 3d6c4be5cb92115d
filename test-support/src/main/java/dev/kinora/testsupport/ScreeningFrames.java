package dev.kinora.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/**
 * The frames of a clip that screening sees, picked as video-service picks them while it transcodes: one per second and one
 * at each cut, of the size of the smallest rendition. A test of video-service compares both.
 */
public final class ScreeningFrames {

    private static final int[] STEPS = {1080, 720, 480, 360, 240, 144, 96};
    private static final double CLEARLY_SMALLER = 0.85;
    private static final int LONG_SIDE = 640;
    private static final int MOST = 660;
    private static final int CUTS_AT_ONCE = 20;
    private static final Pattern TIME = Pattern.compile("pts_time:(-?[\\d.]+)");

    private ScreeningFrames() {}

    /** A frame and when it is shown, in milliseconds. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Frame(long atMs, byte[] jpeg) {}

    private record Source(int width, int height, double seconds) {

        /** The size of the third rendition. */
        Source smallest() {
            int side = Math.min(width, height);
            int renditions = 1;
            for (int step : STEPS) {
                if (step < side * CLEARLY_SMALLER && renditions < 3) {
                    side = step;
                    renditions++;
                }
            }
            return scaled((double) side / Math.min(width, height));
        }

        Source scaled(double scale) {
            return new Source(even(width * scale), even(height * scale), seconds);
        }

        private static int even(double pixels) {
            return Math.max(2, 2 * (int) Math.floor(pixels / 2 + 0.49));
        }

        String size() {
            return width + ":" + height;
        }
    }

    /** The frames of a clip that is not turned, in the order in which they are shown. */
    public static List<Frame> of(Path clip) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kinora-frames");
        try {
            run(folder, ffmpeg(clip.toAbsolutePath(), probe(clip)));
            List<Frame> frames = new ArrayList<>();
            for (long atMs : times(folder.resolve("times.txt"))) {
                Path picture = folder.resolve(frames.size() + 1 + ".jpg");
                if (Files.exists(picture)) {
                    frames.add(new Frame(atMs, Files.readAllBytes(picture)));
                }
            }
            return frames;
        } finally {
            delete(folder);
        }
    }

    private static List<String> ffmpeg(Path clip, Source source) {
        var smallest = source.smallest();
        var sampled = smallest.scaled(Math.min(1, (double) LONG_SIDE / Math.max(smallest.width(), smallest.height())));
        var graph = "scale=%s:flags=bicubic,format=yuv420p,%s,metadata=mode=print:file=times.txt,settb=1/1,setpts=N,"
                        .formatted(smallest.size(), selection(source.seconds()))
                + "scale=%s:flags=bicubic".formatted(sampled.size());
        List<String> command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-nostdin", "-loglevel", "error"));
        command.addAll(List.of("-i", clip.toString(), "-vf", graph, "-frames:v", Integer.toString(MOST), "-r", "1"));
        command.addAll(List.of("-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "6", "-f", "image2", "%d.jpg"));
        return command;
    }

    private static String selection(double duration) {
        double seconds = Math.max(duration, 0.04);
        double step = Math.max(1, seconds / 600);
        double cuts = Math.min(CUTS_AT_ONCE + 2 * seconds, MOST - 5 - Math.min(seconds, 600));
        double atOnce = Math.min(CUTS_AT_ONCE, cuts);
        return String.format(
                Locale.ROOT,
                "select='isnan(prev_selected_t)+gt(floor(t/%1$.6f),floor(prev_selected_t/%1$.6f))"
                        + "+gt(scene,0.30)*lt(selected_n-floor(t/%1$.6f),%2$.6f+t*%3$.6f)'",
                step,
                atOnce,
                (cuts - atOnce) / seconds);
    }

    private static Source probe(Path clip) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Loader.load(ffprobe.class),
                        "-v",
                        "error",
                        "-select_streams",
                        "v:0",
                        "-show_entries",
                        "stream=width,height:format=duration",
                        "-of",
                        "csv=p=0",
                        clip.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split("[,\\s]+");
        if (process.waitFor() != 0 || words.length < 3) {
            throw new IOException("ffprobe cannot read " + clip);
        }
        return new Source(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Double.parseDouble(words[2]));
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed");
        }
    }

    private static List<Long> times(Path printed) throws IOException {
        return TIME.matcher(Files.readString(printed))
                .results()
                .map(MatchResult::group)
                .map(found -> Double.parseDouble(found.substring("pts_time:".length())))
                .map(seconds -> Math.max(0, Math.round(seconds * 1000)))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
