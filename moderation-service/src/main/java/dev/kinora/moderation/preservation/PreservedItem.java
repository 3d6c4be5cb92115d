package dev.kinora.moderation.preservation;

/**
 * A file that is kept.
 *
 * @param name what it is, such as {@code source} or {@code screening/proxy.mp4}
 * @param sha256 64 lower-case hexadecimal digits
 */
public record PreservedItem(String name, long size, String sha256) {}
