package dev.kinora.video.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API shows it; the shape is flat by contract.
 *
 * @param text plain text, never to be rendered as markup
 * @param reason why it is not shown to others; only for its author
 * @param revision revision, from 1; an edit names it in If-Match
 * @param editedAt time of the last change of the text
 * @param editableUntil time until which the viewer may edit it; only for its author
 */
@Schema(name = "Comment")
record CommentView(
        UUID id,
        UUID videoId,
        Author author,
        String text,
        CommentState state,
        @Nullable CommentReason reason,
        @Nullable UUID replyTo,
        long likes,
        boolean likedByMe,
        Instant createdAt,
        long revision,
        @Nullable Instant editedAt,
        @Nullable Instant editableUntil) {

    /** The author of a comment. */
    record Author(UUID id, String handle, String displayName) {}
}
