package dev.kinora.video.transcode;

import java.util.UUID;

/**
 * A part of the work on a video, leased to one worker.
 *
 * @param number within the video, from 0; chunks of the picture have their own numbers
 * @param attempts how often it was taken, this time included
 * @param lease proves that it is still this worker's
 */
record Part(UUID videoId, int number, Kind kind, int attempts, UUID lease) {

    /** Number of the first part of every video. */
    static final int PLAN_NUMBER = 1_000_000;

    static final int SMALLEST_NUMBER = PLAN_NUMBER + 1;
    static final int FINAL_NUMBER = PLAN_NUMBER + 2;

    /** What is to be done. */
    enum Kind {
        /** Inspect the source and decide how the video is made. */
        PLAN,
        /** Make a short video at once. */
        WHOLE,
        /** Encode the smallest rendition of a long video with its sound: its owner can play it while the rest is made. */
        SMALLEST,
        /** Encode one chunk of the picture of a long video in all renditions but the smallest. */
        CHUNK,
        /** Join the chunks and the smallest rendition of a long video. */
        JOIN
    }
}
