package dev.kinora.video.caption;

import dev.kinora.starter.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A normalized caption file.
 *
 * @param webVtt the complete WebVTT file
 * @param words the plain text of its cues
 */
record CaptionFile(String webVtt, String words) {

    /**
     * Parses an untrusted file and writes its content as a new one.
     *
     * @throws ProblemException CAPTIONS_INVALID, CAPTIONS_NOT_UTF8 or CAPTIONS_EMPTY, with the line where one is meant
     */
    static CaptionFile of(byte[] file, CaptionFormat format) {
        try {
            List<Cue> cues = CaptionReader.read(file, format);
            return new CaptionFile(
                    cues.stream().map(Cue::toWebVtt).collect(Collectors.joining("\n", "WEBVTT\n\n", "")),
                    cues.stream().map(Cue::plain).collect(Collectors.joining("\n")));
        } catch (CaptionFormatException e) {
            String where = e.line() == 0 ? "" : "Line %d: ".formatted(e.line());
            var problem = new ProblemException(e.problem(), where + e.getMessage(), e);
            throw e.line() == 0 ? problem : problem.with("line", e.line());
        }
    }
}
