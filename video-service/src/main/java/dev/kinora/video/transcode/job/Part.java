package dev.kinora.video.transcode.job;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A part of the work on a video, leased to one worker.
 *
 * @param number number within the video, from 0 for chunks; other parts have fixed numbers
 * @param attempts number of times it was taken, including this one
 * @param lease identifies the lease of this worker
 */
record Part(UUID videoId, int number, Kind kind, int attempts, UUID lease) {

    /** Number of the first part of every video. */
    static final int PLAN_NUMBER = 1_000_000;

    static final int SMALLEST_NUMBER = PLAN_NUMBER + 1;
    static final int FINAL_NUMBER = PLAN_NUMBER + 2;

    /** Kinds of parts. */
    enum Kind {
        /** Inspect the source and plan its transcoding. */
        PLAN,
        /** Transcode a short video in one run. */
        WHOLE,
        /**
         * Encode the smallest rendition of a long video with its sound, which its owner can play while the rest is
         * made. Its stored name is that of an earlier version, in which it was the sound alone, because replicas of
         * that version may still run.
         */
        SMALLEST("SOUND"),
        /** Encode one chunk of the picture of a long video in all renditions except the smallest. */
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

        /** The name in the table. */
        String stored() {
            return stored;
        }

        /** The names in the table of all kinds that this version knows. */
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
