package dev.kinora.events.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment was posted or edited; only its author sees it until it is decided.
 *
 * @param authorHandle the handle of the author at that time; null in events that were published before it was told
 */
public record CommentSubmitted(
        UUID commentId,
        UUID videoId,
        UUID authorId,
        String text,
        long revision,
        @Nullable String authorHandle) implements CommentEvent {

    @Override
    public String key() {
        return videoId.toString();
    }

    @Override
    public String subject() {
        return commentId.toString();
    }
}
