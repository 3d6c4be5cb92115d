package dev.kinora.video.caption;

import dev.kinora.starter.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A caption file as we write it.
 *
 * @param webVtt a whole WebVTT file
 * @param words what is read in it
 */
record CaptionFile(String webVtt, String words) {

    /**
     * Writes anew what was read in an untrusted file.
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
