package dev.kinora.visionclassifier.weights;

/** Weights that cannot be had or used; the message says what to do. */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WeightsException(String problem) {
        super(problem);
    }

    WeightsException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
