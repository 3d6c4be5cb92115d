package dev.kinora.video.transcode;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a run is.
 *
 * @param percent 0 to 99 while it runs
 * @param etaSeconds what is left at the speed so far, at least 1
 */
record Progress(int percent, long etaSeconds) {

    private static final String FRAME = "frame=";
    private static final String TIME = "out_time_us=";

    /** The number of pictures done, from a line of the engine's progress output; -1 if the line says something else. */
    static long frames(String line) {
        return line.startsWith(FRAME) ? number(line.substring(FRAME.length())) : -1;
    }

    /** The time done, from a line of the engine's progress output; -1 if the line says something else. */
    static long microseconds(String line) {
        return line.startsWith(TIME) ? number(line.substring(TIME.length())) : -1;
    }

    static Progress of(long done, double total, Instant start, Instant now) {
        double share = Math.clamp(done / Math.max(total, 1), 0.001, 0.99);
        double spent = Duration.between(start, now).toMillis() / 1000.0;
        return new Progress((int) (share * 100), Math.max(1, Math.round(spent * (1 - share) / share)));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
