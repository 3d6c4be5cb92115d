package dev.kinora.video.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Storage of media.
 *
 * @param store file: files below {@code dir}; s3: a bucket ({@code kinora.media.s3})
 * @param dir root of the file store and of the local folders
 * @param work folder on a local disk for temporary files, which are deleted after a day; absent = {@code work} below
 *     {@code dir}
 */
@ConfigurationProperties("kinora.media")
record MediaProperties(
        @DefaultValue("file") Kind store,
        Path dir,
        @Nullable Path work) {

    MediaProperties {
        work = work == null || work.toString().isBlank() ? null : work;
    }

    /** The stores there are. */
    enum Kind {
        FILE,
        S3
    }
}
