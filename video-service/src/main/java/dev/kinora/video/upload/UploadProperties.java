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
 * @param accountUploads how many unfinished uploads an account may have at a time
 * @param accountBytes room of an account: its unfinished uploads and the sources of its videos
 * @param addressUploads how many unfinished uploads may come from one address, or one IPv6 network, at a time
 * @param unfinishedBytes room of the bytes that have arrived of all uploads that are no videos yet
 * @param freeSpace what uploads leave free on the disk
 */
@ConfigurationProperties("kinora.upload")
record UploadProperties(
        @DefaultValue("500MB") DataSize maxSize,
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("10") int accountUploads,
        @DefaultValue("20GB") DataSize accountBytes,
        @DefaultValue("100") int addressUploads,
        @DefaultValue("100GB") DataSize unfinishedBytes,
        @DefaultValue("1GB") DataSize freeSpace) {

    UploadProperties {
        if (accountUploads < 1) {
            throw new IllegalArgumentException("kinora.upload.account-uploads must be 1 or more");
        }
    }
}
