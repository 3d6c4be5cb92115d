package dev.kinora.events.comment;

import java.util.UUID;

/** A comment was posted or edited; only its author sees it until it is decided. */
public record CommentSubmitted(UUID commentId, UUID videoId, UUID authorId, String text, long revision)
        implements CommentEvent {

    @Override
    public String key() {
        return videoId.toString();
    }

    @Override
    public String subject() {
        return commentId.toString();
    }
}
