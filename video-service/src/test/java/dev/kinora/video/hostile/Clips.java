package dev.kinora.video.hostile;

import dev.kinora.testsupport.SampleVideos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tiny clips from which the hostile files are made: 96 × 64, ten frames per second, mostly one second. */
final class Clips {

    static final String PICTURE = "-f lavfi -i testsrc2=s=96x64:r=10:d=1";
    static final String TONE = " -f lavfi -i sine=d=1";
    static final String H264 = " -c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    private static final String PLAIN = PICTURE + TONE + H264 + " -g 5 -c:a aac";

    private Clips() {}

    /** A clip by the arguments of ffmpeg. */
    static byte[] clip(String name, String arguments) {
        try {
            return Files.readAllBytes(file(name, arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name, String arguments) {
        return SampleVideos.make("tiny-" + name, arguments);
    }

    /** A text file in the folder of the clips. */
    static String text(String name, String content) {
        try {
            Path file = file("plain.mp4", PLAIN).resolveSibling(name);
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H.264 and AAC, with the header at the end. */
    static byte[] mp4() {
        return clip("plain.mp4", PLAIN);
    }

    /** H.264 and AAC, with the header at the start. */
    static byte[] fastStart() {
        return clip("faststart.mp4", PICTURE + TONE + H264 + " -g 5 -c:a aac -movflags +faststart");
    }

    static byte[] webm() {
        return clip("plain.webm", PICTURE + TONE + " -c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus");
    }

    static byte[] matroska() {
        return clip("plain.mkv", PICTURE + TONE + H264 + " -c:a aac");
    }

    static byte[] transportStream() {
        return clip("plain.ts", PICTURE + TONE + H264 + " -g 5 -c:a mp2");
    }

    static byte[] avi() {
        return clip("plain.avi", PICTURE + TONE + " -c:v mpeg4 -c:a mp3");
    }

    static byte[] flash() {
        return clip("plain.flv", PICTURE + TONE + " -c:v flv1 -ar 44100 -c:a mp3");
    }

    /** One picture. */
    static byte[] single() {
        return clip("single.mp4", "-f lavfi -i testsrc2=s=96x64:r=25 -frames:v 1" + H264);
    }
}
