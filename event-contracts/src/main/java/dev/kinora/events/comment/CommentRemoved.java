package dev.kinora.events.comment;

import java.util.UUID;

/** A comment was removed by its author or with its video. */
public record CommentRemoved(UUID commentId, UUID videoId) implements CommentEvent {

    @Override
    public String key() {
        return videoId.toString();
    }

    @Override
    public String subject() {
        return commentId.toString();
    }
}
