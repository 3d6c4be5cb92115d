package dev.kinora.video.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Storage of media.
 *
 * @param dir root of the local folders, and of the file store
 * @param work folder on a local disk for temporary files, which are deleted after a day; absent = {@code work} below
 *     {@code dir}
 */
@ConfigurationProperties("kinora.media")
record MediaProperties(Path dir, @Nullable Path work) {

    MediaProperties {
        work = work == null || work.toString().isBlank() ? null : work;
    }
}
