package dev.kinora.video.media;

import java.util.List;

/**
 * Where the frames for screening lie in the file that holds them all: one after the other, each a complete JPEG.
 *
 * @param durationMs length of the video in milliseconds
 * @param frames in the order of their times
 */
public record FrameIndex(long durationMs, List<Frame> frames) {

    public FrameIndex {
        frames = List.copyOf(frames);
    }

    /**
     * One frame.
     *
     * @param atMs its time in the video in milliseconds
     * @param offset its first byte in the file
     * @param length its length in bytes
     */
    public record Frame(long atMs, long offset, int length) {}
}
