package dev.kinora.video.transcode;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of transcoding.
 *
 * @param ffmpeg path of another ffmpeg program, with ffprobe in the same folder; absent = the shipped one
 * @param maxDuration longest video that is accepted
 * @param source limits on the source file
 * @param timeLimit time limit per engine run for a whole short video or one chunk
 * @param memoryLimit memory limit of an engine process, if the system supports it
 * @param outputLimit total size of the files that one run may write
 * @param maxRendition largest short side of the top rendition in pixels
 * @param chunkAbove longer videos are transcoded in chunks, which several workers share
 * @param chunk approximate length of a chunk
 * @param concurrency number of parts that this replica processes at the same time
 * @param threads decoder and encoder threads of one engine process
 * @param attempts attempts at a part before its video fails with TRANSCODE_FAILED
 * @param sandbox behavior if the system offers no sandbox for ffmpeg
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

    /** Behavior if the system does not allow user namespaces. */
    public enum SandboxMode {
        /** The service does not start. */
        REQUIRED,
        /** ffmpeg keeps network access, restricted by its own allow-lists and the environment of the service. */
        PREFERRED
    }

    public TranscodeProperties {
        ffmpeg = ffmpeg == null || ffmpeg.isBlank() ? null : ffmpeg;
    }
}
