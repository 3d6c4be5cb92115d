package dev.kinora.moderation.assessment;

/**
 * How much of a video a stage has seen and heard, in milliseconds.
 *
 * @param pictureMs how long the seen parts are together
 * @param soundMs how long the heard parts are together
 * @param durationMs how long the video is
 */
public record Coverage(long pictureMs, long soundMs, long durationMs) {

    /** All of a video. */
    public static Coverage whole(long durationMs) {
        return new Coverage(durationMs, durationMs, durationMs);
    }

    /** Single frames, each of which counts for a second, and no sound. */
    public static Coverage frames(int frames, long durationMs) {
        return new Coverage(Math.min(frames * 1000L, durationMs), 0, durationMs);
    }
}
