package dev.kinora.video.media;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where media lies.
 *
 * @param dir root of the file store and of the local folders
 */
@ConfigurationProperties("kinora.media")
record MediaProperties(Path dir) {}
