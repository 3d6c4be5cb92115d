package dev.kinora.video.transcode;

/** The source was looked at and refused. The message is for the log, the advice for the creator. */
final class TranscodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TranscodeProblem problem;
    private final String advice;

    TranscodeException(TranscodeProblem problem, String detail) {
        this(problem, problem.advice(), detail);
    }

    private TranscodeException(TranscodeProblem problem, String advice, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.advice = advice;
    }

    static TranscodeException of(TranscodeProblem problem, String detail) {
        return new TranscodeException(problem, detail);
    }

    /** A refusal whose advice names the limit that is configured here. */
    static TranscodeException limited(TranscodeProblem problem, String limit, String detail) {
        return new TranscodeException(problem, problem.advice(limit), detail);
    }

    TranscodeProblem problem() {
        return problem;
    }

    /** The sentence that tells the creator what to do. */
    String advice() {
        return advice;
    }
}
