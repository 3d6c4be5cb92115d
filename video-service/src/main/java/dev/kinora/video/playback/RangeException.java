package dev.kinora.video.playback;

import dev.kinora.starter.problem.ProblemException;

/** The requested range is not within the file. */
final class RangeException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final long size;

    /** @param size size of the file in bytes */
    RangeException(long size) {
        super(PlaybackProblem.RANGE_NOT_SATISFIABLE, "The file has " + size + " bytes.");
        this.size = size;
    }

    /** The value of Content-Range for the response (RFC 9110 §14.4). */
    String contentRange() {
        return "bytes */" + size;
    }
}
