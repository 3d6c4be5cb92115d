package dev.kinora.video.transcode.rendition;

import java.time.Duration;

/**
 * What came out of a source.
 *
 * @param duration real length of the top rendition
 * @param width display width of the top rendition
 * @param height display height of the top rendition
 * @param blurhash of the poster
 */
public record MadeVideo(Duration duration, int width, int height, String blurhash) {}
