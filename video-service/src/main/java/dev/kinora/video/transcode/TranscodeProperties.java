package dev.kinora.video.transcode;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of transcoding.
 *
 * @param ffmpeg path of another ffmpeg program (its ffprobe is looked for beside it); absent = the one that ships
 * @param maxDuration longest video that is taken
 * @param source what a source may hold
 * @param timeLimit wall-clock limit of one engine run
 * @param memoryLimit memory of one engine process, where the system can limit it
 * @param outputLimit all files together that one engine run may write
 * @param threads decoder and encoder threads of one engine process
 * @param attempts how often a video is tried before it fails with TRANSCODE_FAILED
 */
@ConfigurationProperties("kinora.transcode")
record TranscodeProperties(
        @Nullable String ffmpeg,
        @DefaultValue("10m") Duration maxDuration,
        @DefaultValue SourceLimits source,
        @DefaultValue("10m") Duration timeLimit,
        @DefaultValue("2GB") DataSize memoryLimit,
        @DefaultValue("1GB") DataSize outputLimit,
        @DefaultValue("4") int threads,
        @DefaultValue("4") int attempts) {

    TranscodeProperties {
        ffmpeg = ffmpeg == null || ffmpeg.isBlank() ? null : ffmpeg;
    }
}
