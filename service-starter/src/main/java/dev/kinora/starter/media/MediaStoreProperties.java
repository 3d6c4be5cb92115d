package dev.kinora.starter.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps objects.
 *
 * @param store none; file: files below {@code dir}; s3: a bucket ({@code kinora.media.s3})
 * @param dir root of the file store
 */
@ConfigurationProperties("kinora.media")
record MediaStoreProperties(
        @DefaultValue("none") Kind store, @Nullable Path dir) {

    /** The stores there are. */
    enum Kind {
        NONE,
        FILE,
        S3
    }
}
