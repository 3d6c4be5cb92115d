package dev.kinora.video.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param maxSize largest file
 * @param keptFor how long an upload is kept without new bytes, or without becoming a video
 * @param accountUploads most unfinished uploads per account at a time
 * @param accountBytes storage per account: its uploads and the sources of its videos
 * @param addressUploads most unfinished uploads per IP address, or per IPv6 network, at a time
 * @param unfinishedBytes most received bytes of all uploads that are not videos yet
 * @param freeSpace free disk space that uploads leave
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
