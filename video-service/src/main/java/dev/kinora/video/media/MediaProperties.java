package dev.kinora.video.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where media lies.
 *
 * @param store what keeps it: files below {@code dir}, or a bucket ({@code kinora.media.s3})
 * @param dir root of the file store and of the local folders
 * @param work a folder of its own on this machine's disk where attempts work, cleared of what is a day old; absent =
 *     {@code work} below {@code dir}
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
