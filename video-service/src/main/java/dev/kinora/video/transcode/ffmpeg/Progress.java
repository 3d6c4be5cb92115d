package dev.kinora.video.transcode.ffmpeg;

/**
 * The progress of a run.
 *
 * @param percent 0 to 99 while it runs
 */
public record Progress(int percent) {

    private static final String FRAME = "frame=";
    private static final String TIME = "out_time_us=";

    /** The number of frames done, from a line of the engine's progress output; -1 for other lines. */
    public static long frames(String line) {
        return line.startsWith(FRAME) ? number(line.substring(FRAME.length())) : -1;
    }

    /** The microseconds done, from a line of the engine's progress output; -1 for other lines. */
    public static long microseconds(String line) {
        return line.startsWith(TIME) ? number(line.substring(TIME.length())) : -1;
    }

    public static Progress of(long done, long total) {
        return new Progress(Math.clamp(100 * done / Math.max(total, 1), 0, 99));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
