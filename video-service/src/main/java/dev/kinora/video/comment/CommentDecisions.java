package dev.kinora.video.comment;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.catalog.VideoCounters;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies what moderation decided about comments; part of the listener's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentDecisions {

    private final CommentRepository comments;
    private final VideoCounters counters;
    private final Outbox outbox;
    private final ClientNotifications notifications;
    private final Ids ids;
    private final InstantSource clock;

    CommentDecisions(
            CommentRepository comments,
            VideoCounters counters,
            Outbox outbox,
            ClientNotifications notifications,
            Ids ids,
            InstantSource clock) {
        this.comments = comments;
        this.counters = counters;
        this.outbox = outbox;
        this.notifications = notifications;
        this.ids = ids;
        this.clock = clock;
    }

    void waitForReview(UUID commentId) {
        comments.lock(commentId)
                .filter(comment -> comment.state() == CommentState.PENDING)
                .ifPresent(comment -> {
                    comment.waitForReview();
                    tellAuthor(comment);
                });
    }

    void decide(ModerationDecided decided) {
        comments.lock(decided.content().id())
                .filter(comment -> comment.awaits(decided.version()))
                .ifPresent(comment -> {
                    boolean wasPublished = comment.state() == CommentState.PUBLISHED;
                    if (decided.outcome() == Outcome.APPROVED) {
                        comment.publish(decided.version());
                    } else {
                        var reason = new CommentReason(
                                decided.reason().code(), decided.reason().statement());
                        comment.reject(reason, decided.version());
                    }
                    count(comment, wasPublished);
                    tellAuthor(comment);
                });
    }

    private void count(Comment comment, boolean wasPublished) {
        boolean isPublished = comment.state() == CommentState.PUBLISHED;
        if (isPublished == wasPublished) {
            return;
        }
        counters.addComments(comment.videoId(), isPublished ? 1 : -1);
        if (isPublished) {
            var target = new EngagementTarget(comment.videoId(), null, null);
            outbox.publish(new EngagementRecorded(
                    ids.next(), comment.authorId(), EngagementKind.COMMENT, target, 0, 0, clock.instant()));
        }
    }

    private void tellAuthor(Comment comment) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("commentId", comment.getId());
        payload.put("videoId", comment.videoId());
        payload.put("state", comment.state().name());
        comment.reason().ifPresent(reason -> payload.put("reason", reason));
        notifications.toAccount(comment.authorId(), "comment.result", payload);
    }
}
