package dev.kinora.localstack.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A single vertical clip for trying things. */
public final class SampleClip {

    private SampleClip() {}

    /**
     * Writes a clip to an MP4 file, with other pictures than any before.
     *
     * @param height in pixels, a multiple of 32
     */
    public static void write(Path file, int seconds, int height) {
        var clip =
                new Clip("Sample", "", List.of(), "Science & Nature", "creator", Scene.ORBITS, Palette.CANDY, seconds);
        int number = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        new ClipRenderer(Ffmpeg.find(), height).render(clip, number, file);
    }
}
