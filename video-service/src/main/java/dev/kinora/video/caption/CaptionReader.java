package dev.kinora.video.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;

/**
 * Reads a caption file strictly: input that a browser would silently repair or skip is reported with its line. Notes,
 * styles and regions are dropped.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
 */
final class CaptionReader {

    private static final int MOST_CUES = 5_000;
    private static final int MOST_LINES = 10;
    private static final int MOST_AT_ONCE = 6;
    private static final String ARROW = "-->";

    private final CaptionLines lines;
    private final CaptionFormat format;
    private final List<Cue> cues = new ArrayList<>();
    private final PriorityQueue<Long> shownUntil = new PriorityQueue<>();
    private long lastStart;

    private CaptionReader(CaptionLines lines, CaptionFormat format) {
        this.lines = lines;
        this.format = format;
    }

    /**
     * Reads a file.
     *
     * @return its cues, sorted by start time; at least one
     * @throws CaptionFormatException CAPTIONS_INVALID, CAPTIONS_NOT_UTF8 or CAPTIONS_EMPTY
     */
    static List<Cue> read(byte[] file, CaptionFormat format) throws CaptionFormatException {
        var reader = new CaptionReader(CaptionLines.decode(file), format);
        if (format == CaptionFormat.WEB_VTT) {
            reader.readHeader();
        }
        reader.readBlocks();
        if (reader.cues.isEmpty()) {
            throw new CaptionFormatException(
                    CaptionProblem.CAPTIONS_EMPTY, 0, "Write at least one caption, like " + format.example() + ".");
        }
        return List.copyOf(reader.cues);
    }

    private void readHeader() throws CaptionFormatException {
        String first = lines.take();
        if (!first.equals("WEBVTT") && !first.startsWith("WEBVTT ") && !first.startsWith("WEBVTT\t")) {
            throw lines.fault("The first line of a WebVTT file is the word WEBVTT.");
        }
        while (!lines.isBlank()) {
            if (lines.take().contains(ARROW)) {
                throw lines.fault("Put an empty line between WEBVTT and the first caption.");
            }
        }
    }

    private void readBlocks() throws CaptionFormatException {
        lines.skipBlank();
        while (!lines.isAtEnd()) {
            if (format == CaptionFormat.WEB_VTT && isNoCue(lines.peek())) {
                lines.skipBlock();
            } else {
                readCue();
            }
            lines.skipBlank();
        }
    }

    private static boolean isNoCue(String line) {
        return !line.contains(ARROW) && line.matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
    }

    private void readCue() throws CaptionFormatException {
        String first = lines.take();
        String timesLine = first.contains(ARROW) || lines.isBlank() ? first : lines.take();
        Matcher times = format.times().matcher(timesLine);
        if (!times.matches()) {
            throw lines.fault("Expected the times of a caption, like " + format.example() + ".");
        }
        long start = milliseconds(times, 1);
        long end = milliseconds(times, 5);
        checkTimes(start, end);
        CueText.Clean text = CueText.clean(readText());
        if (text.plain().isBlank()) {
            return;
        }
        if (cues.size() == MOST_CUES) {
            throw lines.fault("There are more than %d captions.".formatted(MOST_CUES));
        }
        String written = times.group(9);
        String settings = written == null || format != CaptionFormat.WEB_VTT ? "" : CueSettings.clean(written);
        cues.add(new Cue(start, end, settings, text.markup(), text.plain()));
    }

    private void checkTimes(long start, long end) throws CaptionFormatException {
        if (end <= start) {
            throw lines.fault("The caption ends before it starts.");
        }
        if (start < lastStart) {
            throw lines.fault("The caption starts before the one above it; put captions in order.");
        }
        lastStart = start;
        while (!shownUntil.isEmpty() && shownUntil.element() <= start) {
            shownUntil.remove();
        }
        shownUntil.add(end);
        if (shownUntil.size() > MOST_AT_ONCE) {
            throw lines.fault("More than %d captions are shown at once.".formatted(MOST_AT_ONCE));
        }
    }

    private String readText() throws CaptionFormatException {
        List<String> text = new ArrayList<>();
        while (!lines.isBlank()) {
            String line = lines.take();
            if (line.contains(ARROW)) {
                throw lines.fault("Put an empty line before the times of a caption.");
            }
            if (text.size() == MOST_LINES) {
                throw lines.fault("The caption has more than %d lines.".formatted(MOST_LINES));
            }
            text.add(format == CaptionFormat.SUB_RIP ? line.replaceAll("\\{\\\\[^{}]*\\}", "") : line);
        }
        return String.join("\n", text);
    }

    private static long milliseconds(Matcher times, int group) {
        String hours = times.group(group);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(times.group(group + 1));
        return (minutes * 60 + Long.parseLong(times.group(group + 2))) * 1000 + Long.parseLong(times.group(group + 3));
    }
}
