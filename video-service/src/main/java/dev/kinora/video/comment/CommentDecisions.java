package dev.kinora.video.comment;

import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.video.catalog.VideoCounters;
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
    private final CommentOutcomes outcomes;

    CommentDecisions(CommentRepository comments, VideoCounters counters, CommentOutcomes outcomes) {
        this.comments = comments;
        this.counters = counters;
        this.outcomes = outcomes;
    }

    void waitForReview(UUID commentId) {
        comments.lock(commentId)
                .filter(comment -> comment.state() == CommentState.PENDING)
                .ifPresent(comment -> {
                    comment.waitForReview();
                    outcomes.tellAuthor(comment);
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
                    outcomes.tellAuthor(comment);
                });
    }

    private void count(Comment comment, boolean wasPublished) {
        boolean isPublished = comment.state() == CommentState.PUBLISHED;
        if (isPublished == wasPublished) {
            return;
        }
        counters.addComments(comment.videoId(), isPublished ? 1 : -1);
        if (isPublished) {
            outcomes.announce(comment);
        } else {
            outcomes.withdraw(comment);
        }
    }
}
