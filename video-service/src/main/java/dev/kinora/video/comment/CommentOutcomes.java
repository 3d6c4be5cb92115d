package dev.kinora.video.comment;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.catalog.VideoCounters;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Propagates the outcome of a comment to counters, notifications and its author, in the transaction of the change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentOutcomes {

    private final CommentRepository comments;
    private final VideoCounters counters;
    private final Outbox outbox;
    private final ClientNotifications notifications;
    private final ApplicationEventPublisher news;
    private final Ids ids;
    private final InstantSource clock;

    CommentOutcomes(
            CommentRepository comments,
            VideoCounters counters,
            Outbox outbox,
            ClientNotifications notifications,
            ApplicationEventPublisher news,
            Ids ids,
            InstantSource clock) {
        this.comments = comments;
        this.counters = counters;
        this.outbox = outbox;
        this.notifications = notifications;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes it visible: it is counted, notifications are sent, and an engagement is recorded once. */
    void show(Comment comment) {
        counters.addComments(comment.videoId(), 1);
        if (comment.announce()) {
            var target = new EngagementTarget(comment.videoId(), null, null);
            outbox.publish(new EngagementRecorded(
                    ids.next(), comment.authorId(), EngagementKind.COMMENT, target, 0, 0, clock.instant()));
        }
        news.publishEvent(new CommentVisibilityChanged.Published(
                comment.getId(), comment.videoId(), comment.authorId(), answered(comment.replyTo())));
    }

    /** Others see it no more. */
    void hide(Comment comment) {
        counters.addComments(comment.videoId(), -1);
        news.publishEvent(new CommentVisibilityChanged.Hidden(comment.getId()));
    }

    /** Sends the state to its author: to the waiting request and to open browsers. */
    void tellAuthor(Comment comment) {
        news.publishEvent(new CommentVerdicts.VerdictApplied(comment.getId()));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("commentId", comment.getId());
        payload.put("videoId", comment.videoId());
        payload.put("state", comment.state().name());
        payload.put("revision", comment.revision());
        comment.reason().ifPresent(reason -> payload.put("reason", reason));
        notifications.toAccount(comment.authorId(), "comment.result", payload);
    }

    private @Nullable UUID answered(@Nullable UUID replyTo) {
        Optional<Comment> parent = replyTo == null ? Optional.empty() : comments.findById(replyTo);
        return parent.filter(comment -> comment.state() == CommentState.PUBLISHED)
                .map(Comment::authorId)
                .orElse(null);
    }
}
