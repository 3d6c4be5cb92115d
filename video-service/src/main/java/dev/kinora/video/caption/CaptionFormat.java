package dev.kinora.video.caption;

import java.util.regex.Pattern;

/** Supported caption formats, and their syntax for the times of a cue. */
enum CaptionFormat {
    /** W3C WebVTT, §4.3: hours may be left out, settings may follow. */
    WEB_VTT("(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})", "00:01.000 --> 00:04.000"),

    /** SubRip has no specification: comma or dot, one or two digits of hours, coordinates may follow. */
    SUB_RIP("(\\d{1,3}):([0-5]\\d):([0-5]\\d)[,.](\\d{3})", "00:00:01,000 --> 00:00:04,000");

    private final Pattern times;
    private final String example;

    CaptionFormat(String time, String example) {
        this.times = Pattern.compile("[ \\t]*" + time + "[ \\t]*-->[ \\t]*" + time + "(?:[ \\t]+(.*))?[ \\t]*");
        this.example = example;
    }

    /** Groups 1 to 4 and 5 to 8 are hours, minutes, seconds and milliseconds; 9 is what follows. */
    Pattern times() {
        return times;
    }

    String example() {
        return example;
    }
}
