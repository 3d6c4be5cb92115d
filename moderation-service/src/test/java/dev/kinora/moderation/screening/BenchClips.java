package dev.kinora.moderation.screening;

import dev.kinora.moderation.hash.pdq.Footage;
import dev.kinora.testsupport.ScreeningFrames;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Painted clips of 1080 × 1920, with the frames that screening sees of them. */
final class BenchClips {

    private static final int RATE = 12;
    private static final int SHOT_SECONDS = 3;
    private static final int CAPTION_SECONDS = 2;
    private static final double WORDS_PER_SECOND = 2.5;
    private static final String[] WORDS =
            "the garden morning walk little house bring water yellow street never people follow summer music dance kitchen"
                    .split(" ");

    /** What a clip shows: a new shot every three seconds, in all of them. */
    enum Kind {
        SHOTS,
        NOISE,
        WORDS
    }

    /**
     * A clip.
     *
     * @param text what a creator might write about it
     * @param captions what is said in it
     * @param pickedMillis how long picking its frames took
     */
    record Clip(
            Kind kind,
            int seconds,
            List<ScreeningFrames.Frame> frames,
            String text,
            String captions,
            long pickedMillis) {

        String name() {
            return kind.name().toLowerCase(Locale.ROOT) + ", " + seconds + " s";
        }
    }

    private BenchClips() {}

    static Clip paint(Kind kind, int seconds, long seed) throws IOException, InterruptedException {
        Path file = Files.createTempFile("kinora-clip", ".mp4");
        try {
            encode(file, kind, seconds, seed);
            long begin = System.nanoTime();
            var frames = ScreeningFrames.of(file);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            var random = new SplittableRandom(seed);
            return new Clip(
                    kind,
                    seconds,
                    frames,
                    words(random, 40),
                    words(random, (int) (seconds * WORDS_PER_SECOND)),
                    millis);
        } finally {
            Files.delete(file);
        }
    }

    private static void encode(Path file, Kind kind, int seconds, long seed) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(file, kind))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream frames = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
            for (int second = 0; second < seconds; second += SHOT_SECONDS) {
                var shot = Footage.shot(seed + second);
                for (int i = 0; i < Math.min(SHOT_SECONDS, seconds - second) * RATE; i++) {
                    var picture = shot.paint((double) i / RATE / SHOT_SECONDS);
                    if (kind == Kind.WORDS) {
                        caption(picture, seed + (second + i / RATE) / CAPTION_SECONDS);
                    }
                    frames.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed");
        }
    }

    private static List<String> command(Path file, Kind kind) {
        List<String> command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-loglevel", "error", "-y"));
        var input = "-f rawvideo -pixel_format bgr24 -video_size %dx%d -framerate %d -i pipe:0"
                .formatted(
                        Footage.shot(0).paint(0).getWidth(),
                        Footage.shot(0).paint(0).getHeight(),
                        RATE);
        var noise = kind == Kind.NOISE ? ",noise=alls=40:allf=t" : "";
        command.addAll(List.of((input + " -vf scale=1080:1920,fps=24" + noise
                        + " -c:v libx264 -preset ultrafast -crf 23 -pix_fmt yuv420p")
                .split(" ")));
        command.add(file.toString());
        return command;
    }

    /** Two lines in the lower third, as captions are shown. */
    private static void caption(BufferedImage picture, long seed) {
        var random = new SplittableRandom(seed);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        for (int line = 0; line < 2; line++) {
            var words = words(random, 3);
            int width = graphics.getFontMetrics().stringWidth(words);
            int left = (picture.getWidth() - width) / 2;
            int base = picture.getHeight() * 2 / 3 + line * 40;
            graphics.setColor(Color.BLACK);
            graphics.fillRect(left - 8, base - 28, width + 16, 38);
            graphics.setColor(Color.WHITE);
            graphics.drawString(words, left, base);
        }
        graphics.dispose();
    }

    private static String words(SplittableRandom random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }
}
