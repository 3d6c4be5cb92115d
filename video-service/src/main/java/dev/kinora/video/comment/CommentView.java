package dev.kinora.video.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API shows it; the shape is flat by contract.
 *
 * @param text plain text: clients show it as such and never as markup
 * @param reason why it is not shown to others; for its author only
 * @param revision counts from 1; what an edit has to name in If-Match
 * @param editedAt when its text was changed last
 * @param editableUntil until when the viewer, who wrote it, may change it
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

    /** Who wrote it. */
    record Author(UUID id, String handle, String displayName) {}
}
