package dev.kinora.video.transcode;

/** A source was refused. The message is for the log, the advice for the creator. */
public final class TranscodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TranscodeProblem problem;
    private final String advice;

    public TranscodeException(TranscodeProblem problem, String detail) {
        this(problem, problem.advice(), detail);
    }

    private TranscodeException(TranscodeProblem problem, String advice, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.advice = advice;
    }

    public static TranscodeException of(TranscodeProblem problem, String detail) {
        return new TranscodeException(problem, detail);
    }

    /** A refusal whose advice names the configured limit. */
    public static TranscodeException limited(TranscodeProblem problem, String limit, String detail) {
        return new TranscodeException(problem, problem.advice(limit), detail);
    }

    public TranscodeProblem problem() {
        return problem;
    }

    /** The sentence that tells the creator what to do. */
    public String advice() {
        return advice;
    }
}
