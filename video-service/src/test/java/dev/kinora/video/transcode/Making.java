package dev.kinora.video.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Makes a video of a file as a worker does, within limits that suit tiny clips. */
record Making(Path folder, Duration duration, int width, int height) {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final SourceLimits SOURCE =
            new SourceLimits(DataSize.ofMegabytes(50), 4096, 9_500_000, 250, 24_000_000, 32, 16, 192_000);

    static TranscodeProperties limits() {
        return limits(null);
    }

    /** @param ffmpeg path of another engine */
    static TranscodeProperties limits(@Nullable String ffmpeg) {
        return new TranscodeProperties(
                ffmpeg,
                LONGEST,
                SOURCE,
                Duration.ofSeconds(60),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(50),
                1080,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                1,
                2,
                4);
    }

    /**
     * Inspects and transcodes.
     *
     * @throws TranscodeException if the file is refused
     */
    static Making of(Path file, Engine engine, Path work) throws IOException, InterruptedException {
        var transcoder = new Transcoder(engine, limits(), InstantSource.system());
        TranscodePlan plan = transcoder.plan(file, work);
        Path out = Files.createDirectories(work.resolve(WorkFolder.OUTPUT));
        transcoder.whole(plan, file, out, progress -> {});
        MadeVideo made = transcoder.finish(plan, new HlsFolder(plan, out));
        return new Making(out, made.duration(), made.width(), made.height());
    }
}
