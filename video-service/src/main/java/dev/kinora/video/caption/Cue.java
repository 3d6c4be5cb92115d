package dev.kinora.video.caption;

import java.util.Locale;

/**
 * One caption.
 *
 * @param settings WebVTT cue settings; empty if there are none
 * @param markup clean WebVTT cue text
 * @param plain its plain text
 */
record Cue(long startMs, long endMs, String settings, String markup, String plain) {

    /** This cue as WebVTT writes it, without the blank line after it. */
    String toWebVtt() {
        String times = time(startMs) + " --> " + time(endMs);
        return times + (settings.isEmpty() ? "" : " " + settings) + "\n" + markup + "\n";
    }

    private static String time(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    }
}
