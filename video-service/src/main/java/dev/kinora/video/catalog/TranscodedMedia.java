package dev.kinora.video.catalog;

/** What transcoding found and made: display size in pixels, length, and the SHA-256 of the source in hex. */
public record TranscodedMedia(long durationMs, int width, int height, String sourceSha256) {}
