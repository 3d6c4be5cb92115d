package dev.kinora.video.transcode;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Limits suitable for tiny clips. */
public final class TinyLimits {

    private static final SourceLimits SOURCE =
            new SourceLimits(DataSize.ofMegabytes(50), 4096, 9_500_000, 250, 24_000_000, 32, 16, 192_000);

    private TinyLimits() {}

    public static TranscodeProperties of() {
        return of(null);
    }

    /** @param ffmpeg path of another engine */
    public static TranscodeProperties of(@Nullable String ffmpeg) {
        return new TranscodeProperties(
                ffmpeg,
                Duration.ofSeconds(30),
                SOURCE,
                Duration.ofSeconds(60),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(50),
                1080,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                1,
                2,
                4,
                TranscodeProperties.SandboxMode.PREFERRED);
    }
}
