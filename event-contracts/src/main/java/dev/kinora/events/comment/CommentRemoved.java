package dev.kinora.events.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment was removed by its author or with its video.
 *
 * @param counted whether the comment was visible to others and therefore counted; null in events of earlier versions
 */
public record CommentRemoved(
        UUID commentId, UUID videoId, @Nullable Boolean counted) implements CommentEvent {

    /** Whether counters of comments have to be decremented. */
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
