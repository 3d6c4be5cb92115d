package dev.kinora.moderation.hash;

/** The hash list cannot be read, so that nothing can be said about a video. */
public class ListUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListUnavailableException(RuntimeException cause) {
        super("The hash list cannot be read", cause);
    }
}
