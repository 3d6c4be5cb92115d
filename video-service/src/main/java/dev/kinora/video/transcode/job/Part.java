package dev.kinora.video.transcode.job;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
        /**
         * Encode the smallest rendition of a long video with its sound: its owner can play it while the rest is made. It is
         * stored under the name that it had when it was the sound alone, as replicas of that version may still run.
         */
        SMALLEST("SOUND"),
        /** Encode one chunk of the picture of a long video in all renditions but the smallest. */
        CHUNK,
        /** Join the chunks and the smallest rendition of a long video. */
        JOIN;

        private final String stored;

        Kind() {
            this.stored = name();
        }

        Kind(String stored) {
            this.stored = stored;
        }

        /** Its name in the table. */
        String stored() {
            return stored;
        }

        /** Names in the table of all kinds that this version knows. */
        static List<String> allStored() {
            return Stream.of(values()).map(Kind::stored).toList();
        }

        static Kind ofStored(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.stored.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no kind of part " + name));
        }
    }
}
