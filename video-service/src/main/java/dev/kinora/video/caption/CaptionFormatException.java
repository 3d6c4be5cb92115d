package dev.kinora.video.caption;

/** Thrown for a caption file that is not valid. */
final class CaptionFormatException extends Exception {

    private static final long serialVersionUID = 1;

    private final CaptionProblem problem;
    private final int line;

    /**
     * @param line line number from 1; 0 if the whole file is meant
     * @param advice what is wrong and how to fix it
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
