package dev.kinora.moderation.screening;

/**
 * A frame of a video.
 *
 * @param atMs when it is shown, in milliseconds
 * @param jpeg the picture
 */
@SuppressWarnings("ArrayRecordComponent")
record SampledFrame(long atMs, byte[] jpeg) {}
