package dev.kinora.video.transcode.rendition;

import java.time.Duration;

/**
 * A finished video.
 *
 * @param duration actual length of the top rendition
 * @param width width of the top rendition in pixels
 * @param height height of the top rendition in pixels
 * @param blurhash BlurHash of the poster
 */
public record MadeVideo(Duration duration, int width, int height, String blurhash) {}
