package dev.kinora.video.caption;

/** A caption file that cannot be taken. */
final class CaptionFormatException extends Exception {

    private static final long serialVersionUID = 1;

    private final CaptionProblem problem;
    private final int line;

    /**
     * @param line counted from 1; 0 where the whole file is meant
     * @param advice what is wrong and what to do
     */
    CaptionFormatException(CaptionProblem problem, int line, String advice) {
        super(advice);
        this.problem = problem;
        this.line = line;
    }

    CaptionProblem problem() {
        return problem;
    }

    int line() {
        return line;
    }
}
