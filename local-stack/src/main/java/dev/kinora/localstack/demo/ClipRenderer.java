package dev.kinora.localstack.demo;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Paints a scene frame by frame and encodes it with ffmpeg: 9 to 16, 24 frames per second, with a chord as sound.
 */
final class ClipRenderer {

    private static final int USUAL_HEIGHT = 1280;
    private static final int FRAMES_PER_SECOND = 24;
    private static final double[] ROOTS = {196, 220, 246.94, 261.63, 293.66, 329.63, 349.23};

    private final Path ffmpeg;
    private final int width;
    private final int height;

    ClipRenderer(Path ffmpeg) {
        this(ffmpeg, USUAL_HEIGHT);
    }

    /**
     * Creates a renderer.
     *
     * @param height of the pictures, in pixels, a multiple of 32
     */
    ClipRenderer(Path ffmpeg, int height) {
        this.ffmpeg = ffmpeg;
        this.width = height / 16 * 9;
        this.height = height;
    }

    /**
     * Creates the video; an existing file is replaced.
     *
     * @param number of clips of one scene, those with another number have other pictures, so that none counts as a copy of another
     */
    Path render(Clip clip, int number, Path file) {
        try {
            Process process = new ProcessBuilder(command(clip, number, file))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream frames = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
                paintAll(clip, number, frames);
            }
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("ffmpeg could not encode the clip \"" + clip.title() + "\"");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The clip \"" + clip.title() + "\" could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(Clip clip, int number, Path file) {
        double root = ROOTS[number % ROOTS.length];
        String chord = String.format(
                Locale.ROOT,
                "aevalsrc=0.12*(sin(2*PI*%1$.2f*t)+sin(2*PI*%2$.2f*t)+sin(2*PI*%3$.2f*t))*(0.6+0.4*sin(2*PI*%4$d*t/%5$d))"
                        + ":d=%5$d:s=44100",
                root,
                root * 1.25,
                root * 1.5,
                2 + number % 4,
                clip.seconds());
        return List.of(
                ffmpeg.toString(),
                "-nostdin",
                "-loglevel",
                "error",
                "-y",
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgr24",
                "-video_size",
                width + "x" + height,
                "-framerate",
                String.valueOf(FRAMES_PER_SECOND),
                "-i",
                "pipe:0",
                "-f",
                "lavfi",
                "-i",
                chord,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "20",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-shortest",
                "-movflags",
                "+faststart",
                file.toString());
    }

    private void paintAll(Clip clip, int number, OutputStream frames) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int count = clip.seconds() * FRAMES_PER_SECOND;
        for (int frame = 0; frame < count; frame++) {
            var graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            var canvas = new Canvas(graphics, clip.palette(), (double) frame / count, width, height);
            clip.scene().paint(canvas);
            canvas.lights(number);
            graphics.dispose();
            frames.write(pixels);
        }
    }
}
