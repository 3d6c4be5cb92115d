package dev.kinora.video.comment;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCounters;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a comment for its author, the owner of the video or a moderator. */
@Component
@Transactional
class CommentRemoval {

    private final CommentRepository comments;
    private final VideoCatalog catalog;
    private final VideoCounters counters;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;

    CommentRemoval(
            CommentRepository comments,
            VideoCatalog catalog,
            VideoCounters counters,
            Outbox outbox,
            ApplicationEventPublisher news) {
        this.comments = comments;
        this.catalog = catalog;
        this.counters = counters;
        this.outbox = outbox;
        this.news = news;
    }

    void remove(UUID commentId, CurrentAccount account) {
        Comment comment = comments.lock(commentId)
                .filter(found -> found.state() != CommentState.REMOVED)
                .filter(found -> mayRemove(found, account))
                .orElseThrow(Comments::notFound);
        boolean counted = comment.state() == CommentState.PUBLISHED;
        comment.remove();
        if (counted) {
            counters.addComments(comment.videoId(), -1);
        }
        outbox.publish(new CommentRemoved(commentId, comment.videoId(), counted));
        news.publishEvent(new CommentVisibilityChanged.Hidden(commentId));
    }

    private boolean mayRemove(Comment comment, CurrentAccount account) {
        return comment.authorId().equals(account.id())
                || account.has(Role.MODERATOR)
                || catalog.isOwner(comment.videoId(), account.id());
    }
}
