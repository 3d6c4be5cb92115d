package dev.kinora.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;

/** Short clips made by ffmpeg at test time, once per module, below {@code target}. */
public final class SampleVideos {

    private static final Path FOLDER = Path.of("target", "sample-videos");

    private SampleVideos() {}

    /** Two seconds, 360 × 640, 30 frames per second, H.264 and a sine tone. */
    public static Path portrait() {
        return make(
                "portrait.mp4",
                "-f lavfi -i testsrc2=size=360x640:rate=30:duration=2 -f lavfi -i sine=frequency=440:duration=2"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -shortest");
    }

    /** Half a second, 90 × 160, with a sine tone, for tests of what is done with a video: a sixth of the work of others. */
    public static Path brief() {
        return make(
                "brief.mp4",
                "-f lavfi -i testsrc2=size=90x160:rate=10:duration=0.5 -f lavfi -i sine=frequency=440:duration=0.5"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -shortest");
    }

    /** Two seconds, 640 × 360, without sound. */
    public static Path silentLandscape() {
        return make(
                "silent-landscape.mp4",
                "-f lavfi -i testsrc2=size=640x360:rate=25:duration=2 -c:v libx264 -preset ultrafast"
                        + " -pix_fmt yuv420p");
    }

    /** Two seconds of sound without a picture. */
    public static Path audioOnly() {
        return make("audio-only.mp4", "-f lavfi -i sine=frequency=440:duration=2 -c:a aac");
    }

    /** A text file with the name of a video. */
    public static Path notAVideo() {
        Path file = FOLDER.resolve("not-a-video.mp4");
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(file, "This is a shopping list: bread, apples, coffee.\n".repeat(50));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file by running ffmpeg with these arguments (separated by spaces), unless it exists. */
    public static synchronized Path make(String name, String arguments) {
        Path file = FOLDER.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(FOLDER);
            Path unfinished = FOLDER.resolve("unfinished-" + name);
            List<String> command = new ArrayList<>(List.of(
                    Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), "-nostdin", "-hide_banner", "-loglevel", "error"));
            command.add("-y");
            command.addAll(List.of(arguments.split(" ")));
            command.add(unfinished.toString());
            Process ffmpeg = new ProcessBuilder(command).inheritIO().start();
            if (!ffmpeg.waitFor(60, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
                ffmpeg.destroyForcibly();
                throw new IllegalStateException("ffmpeg could not make " + name);
            }
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
