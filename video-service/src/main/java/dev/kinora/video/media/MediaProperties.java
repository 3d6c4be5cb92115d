package dev.kinora.video.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where media lies.
 *
 * @param store what keeps it: files below {@code dir}, or a bucket ({@code kinora.media.s3})
 * @param dir root of the file store and of the local folders
 */
@ConfigurationProperties("kinora.media")
record MediaProperties(@DefaultValue("file") Kind store, Path dir) {

    /** The stores there are. */
    enum Kind {
        FILE,
        S3
    }
}
