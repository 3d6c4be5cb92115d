package dev.kinora.video.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Said inside the service, in the transaction of the change: whether others see a comment now. */
public sealed interface CommentNews {

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
            @Nullable UUID answeredId) implements CommentNews {}

    /** Others see it no more. */
    record Gone(UUID commentId) implements CommentNews {}
}
