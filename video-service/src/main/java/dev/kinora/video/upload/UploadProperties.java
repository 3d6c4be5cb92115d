package dev.kinora.video.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param maxSize largest file
 * @param keptFor how long an upload waits for its next bytes, or to become a video
 */
@ConfigurationProperties("kinora.upload")
record UploadProperties(
        @DefaultValue("500MB") DataSize maxSize,
        @DefaultValue("24h") Duration keptFor) {}
