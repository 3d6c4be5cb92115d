package dev.kinora.video.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Said inside the service, in the transaction of the change: whether others see a comment now. */
public sealed interface CommentVisibilityChanged {

    UUID commentId();

    /**
     * Others see it now.
     *
     * @param answeredId the author of the comment that this one answers, if that one is still there
     */
    record Published(
            UUID commentId,
            UUID videoId,
            UUID authorId,
            @Nullable UUID answeredId) implements CommentVisibilityChanged {}

    /** Others see it no more. */
    record Hidden(UUID commentId) implements CommentVisibilityChanged {}
}
