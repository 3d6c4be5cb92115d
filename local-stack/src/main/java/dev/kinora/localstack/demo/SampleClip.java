package dev.kinora.localstack.demo;

import java.nio.file.Path;
import java.util.List;

/** A single vertical clip for trying things. */
public final class SampleClip {

    private SampleClip() {}

    /** Writes a clip of this length to an MP4 file. */
    public static void write(Path file, int seconds) {
        var clip =
                new Clip("Sample", "", List.of(), "Science & Nature", "creator", Scene.ORBITS, Palette.CANDY, seconds);
        new ClipRenderer(Ffmpeg.find()).render(clip, 2, file);
    }
}
