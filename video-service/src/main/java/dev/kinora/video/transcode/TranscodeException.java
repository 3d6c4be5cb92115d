package dev.kinora.video.transcode;

/** The source was looked at and refused. The message is for the log, the problem's advice for the creator. */
final class TranscodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TranscodeProblem problem;

    TranscodeException(TranscodeProblem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
    }

    TranscodeProblem problem() {
        return problem;
    }
}
