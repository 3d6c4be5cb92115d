package dev.kinora.video.caption;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The position of a cue (WebVTT §4.4). Regions and unknown settings are dropped. */
final class CueSettings {

    private static final String PERCENT = "(?:100(?:\\.0{1,4})?|\\d{1,2}(?:\\.\\d{1,4})?)%";

    private static final Map<String, Pattern> KNOWN = Map.of(
            "vertical", Pattern.compile("rl|lr"),
            "line", Pattern.compile("(?:-?\\d{1,3}|" + PERCENT + ")(?:,(?:start|center|end))?"),
            "position", Pattern.compile(PERCENT + "(?:,(?:line-left|center|line-right))?"),
            "size", Pattern.compile(PERCENT),
            "align", Pattern.compile("start|center|end|left|right"));

    private CueSettings() {}

    /** The settings that are known and well-formed. */
    static String clean(String written) {
        return Arrays.stream(written.strip().split("[ \\t]+"))
                .filter(CueSettings::isKnown)
                .collect(Collectors.joining(" "));
    }

    private static boolean isKnown(String setting) {
        int colon = setting.indexOf(':');
        Pattern values = colon < 0 ? null : KNOWN.get(setting.substring(0, colon));
        return values != null && values.matcher(setting.substring(colon + 1)).matches();
    }
}
