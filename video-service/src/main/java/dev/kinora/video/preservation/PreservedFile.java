package dev.kinora.video.preservation;

/**
 * A file that is kept.
 *
 * @param name what it is, such as {@code source} or {@code screening/proxy.mp4}
 * @param key of the object in the store
 * @param sha256 64 lower-case hexadecimal digits
 */
public record PreservedFile(String name, String key, long size, String sha256) {}
