package dev.kinora.events.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment was removed by its author or with its video.
 *
 * @param counted whether others saw it until then, so that it counted; null in events from before this was said
 */
public record CommentRemoved(
        UUID commentId, UUID videoId, @Nullable Boolean counted) implements CommentEvent {

    /** Whether it is to be counted no more. */
    public boolean takesBack() {
        return Boolean.TRUE.equals(counted);
    }

    @Override
    public String key() {
        return videoId.toString();
    }

    @Override
    public String subject() {
        return commentId.toString();
    }
}
