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
 * @param timeLimit wall-clock limit of one engine run over a video that is not made by chunks, or over one chunk
 * @param memoryLimit memory of one engine process, where the system can limit it
 * @param outputLimit all files together that such a run may write
 * @param maxRendition longest short side of the largest rendition in pixels
 * @param chunkAbove videos that are longer are made by chunks, so that several workers share them
 * @param chunk length of a chunk, about
 * @param concurrency parts that this replica works on at once
 * @param threads decoder and encoder threads of one engine process
 * @param attempts how often a video is tried before it fails with TRANSCODE_FAILED
 * @param sandbox what happens where the system offers no sandbox for ffmpeg
 */
@ConfigurationProperties("kinora.transcode")
public record TranscodeProperties(
        @Nullable String ffmpeg,
        @DefaultValue("10m") Duration maxDuration,
        @DefaultValue SourceLimits source,
        @DefaultValue("10m") Duration timeLimit,
        @DefaultValue("2GB") DataSize memoryLimit,
        @DefaultValue("1GB") DataSize outputLimit,
        @DefaultValue("1080") int maxRendition,
        @DefaultValue("90s") Duration chunkAbove,
        @DefaultValue("30s") Duration chunk,
        @DefaultValue("1") int concurrency,
        @DefaultValue("4") int threads,
        @DefaultValue("4") int attempts,
        @DefaultValue("required") SandboxMode sandbox) {

    /** What happens where the system does not allow user namespaces. */
    public enum SandboxMode {
        /** The service does not start. */
        REQUIRED,
        /** ffmpeg keeps its network, held back by its own allow-lists and by what surrounds the service. */
        PREFERRED
    }

    public TranscodeProperties {
        ffmpeg = ffmpeg == null || ffmpeg.isBlank() ? null : ffmpeg;
    }
}
