package dev.kinora.moderation.picture;

/** There is no model for pictures. Nothing may be approved because of that. */
public class PictureModelUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PictureModelUnavailableException(String reason) {
        super(reason);
    }
}
