package dev.kinora.video.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Internal event, published in the transaction of the change: a comment became visible to others or was hidden. */
public sealed interface CommentVisibilityChanged {

    UUID commentId();

    /**
     * The comment is visible to others.
     *
     * @param answeredId the author of the comment to which this one replies, if that still exists
     */
    record Published(
            UUID commentId,
            UUID videoId,
            UUID authorId,
            @Nullable UUID answeredId) implements CommentVisibilityChanged {}

    /** The comment is no longer visible to others. */
    record Hidden(UUID commentId) implements CommentVisibilityChanged {}
}
