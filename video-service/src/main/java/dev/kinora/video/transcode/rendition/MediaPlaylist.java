package dev.kinora.video.transcode.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media playlist (RFC 8216) of fragmented MP4, with the sizes of its segments.
 *
 * @param init name of the initialization file; empty before it exists
 * @param segments in order
 */
record MediaPlaylist(String init, List<Segment> segments) {

    private static final String DURATION = "#EXTINF:";
    private static final Pattern MAP = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\"");

    MediaPlaylist {
        segments = List.copyOf(segments);
    }

    /**
     * One segment.
     *
     * @param seconds length in seconds
     * @param bytes size in bytes
     */
    record Segment(String name, double seconds, long bytes) {

        double bitsPerSecond() {
            return seconds <= 0 ? 0 : bytes * 8 / seconds;
        }
    }

    /** Reads the current playlist of the engine; empty before its first segment is complete. */
    static MediaPlaylist read(Path folder) throws IOException {
        Path file = folder.resolve(HlsFolder.PLAYLIST);
        String init = "";
        var segments = new ArrayList<Segment>();
        if (Files.exists(file)) {
            double seconds = 0;
            for (String line : Files.readAllLines(file)) {
                Matcher map = MAP.matcher(line);
                init = map.matches() ? map.group(1) : init;
                if (line.startsWith(DURATION)) {
                    seconds = Double.parseDouble(line.substring(DURATION.length(), line.indexOf(',')));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    segments.add(new Segment(line, seconds, Files.size(folder.resolve(line))));
                }
            }
        }
        return new MediaPlaylist(init, segments);
    }

    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }

    /** Largest bit rate of a segment, in bits per second (RFC 8216 §4.3.4.2). */
    long peakBitrate() {
        return (long) Math.ceil(
                segments.stream().mapToDouble(Segment::bitsPerSecond).max().orElse(0));
    }

    long averageBitrate() {
        long bytes = segments.stream().mapToLong(Segment::bytes).sum();
        return seconds() <= 0 ? 0 : (long) Math.ceil(bytes * 8 / seconds());
    }

    /**
     * The text of the playlist for players.
     *
     * @param complete whether no more segments will follow
     */
    String text(boolean complete) {
        long target =
                Math.round(segments.stream().mapToDouble(Segment::seconds).max().orElse(1));
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n")
                .append("#EXT-X-TARGETDURATION:%d\n#EXT-X-MEDIA-SEQUENCE:0\n"
                        .formatted(Math.max(target, Math.round(TranscodePlan.SEGMENT_SECONDS))))
                .append("#EXT-X-PLAYLIST-TYPE:%s\n".formatted(complete ? "VOD" : "EVENT"))
                // Otherwise players start near the end of a growing playlist.
                .append(complete ? "" : "#EXT-X-START:TIME-OFFSET=0\n")
                .append("#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI=\"%s\"\n".formatted(init));
        segments.forEach(segment ->
                text.append(String.format(Locale.ROOT, "%s%.6f,%n%s%n", DURATION, segment.seconds(), segment.name())));
        return text.append(complete ? "#EXT-X-ENDLIST\n" : "").toString();
    }
}
