package dev.kinora.video.catalog;

/**
 * What transcoding made of a source: sizes of the top rendition, its real length, SHA-256 of the source, BlurHash of the
 * poster.
 */
public record TranscodedMedia(long durationMs, int width, int height, String sourceSha256, String blurhash) {}
