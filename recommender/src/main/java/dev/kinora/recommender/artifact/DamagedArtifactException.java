package dev.kinora.recommender.artifact;

/** A file is no artifact that can be used; the message says why. */
public final class DamagedArtifactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedArtifactException(String message) {
        super(message);
    }

    public DamagedArtifactException(String message, Throwable cause) {
        super(message, cause);
    }
}
