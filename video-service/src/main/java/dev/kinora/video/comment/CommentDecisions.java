package dev.kinora.video.comment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies decisions of moderation about comments, in the transaction of the listener. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentDecisions {

    private final CommentRepository comments;
    private final CommentOutcomes outcomes;

    CommentDecisions(CommentRepository comments, CommentOutcomes outcomes) {
        this.comments = comments;
        this.outcomes = outcomes;
    }

    public void waitForReview(ContentRef content) {
        comments.lock(content.id()).filter(comment -> awaits(comment, content)).ifPresent(comment -> {
            comment.waitForReview();
            outcomes.tellAuthor(comment);
        });
    }

    public void suggestRewrite(ContentRef content, DecisionReason why) {
        comments.lock(content.id()).filter(comment -> awaits(comment, content)).ifPresent(comment -> {
            comment.returnToAuthor(new CommentReason(why.code(), why.statement()));
            outcomes.tellAuthor(comment);
        });
    }

    /** Ignores verdicts on replaced revisions, except rejections by a person. */
    public void decide(ModerationDecided decided) {
        boolean byPerson = decided.actor() == DecisionActor.HUMAN;
        boolean binding = byPerson && decided.outcome() != Outcome.APPROVED;
        comments.lock(decided.content().id())
                .filter(comment -> comment.awaits(decided.version()))
                .filter(comment -> byPerson || !comment.isRejectedByPerson())
                .filter(comment ->
                        binding || comment.revision() == decided.content().version())
                .ifPresent(comment -> {
                    boolean wasPublished = comment.state() == CommentState.PUBLISHED;
                    if (decided.outcome() == Outcome.APPROVED) {
                        comment.publish(decided.version(), byPerson);
                    } else {
                        var reason = new CommentReason(
                                decided.reason().code(), decided.reason().statement());
                        comment.reject(reason, decided.version(), byPerson);
                    }
                    count(comment, wasPublished);
                    outcomes.tellAuthor(comment);
                });
    }

    private static boolean awaits(Comment comment, ContentRef content) {
        return comment.state() == CommentState.PENDING && comment.revision() == content.version();
    }

    private void count(Comment comment, boolean wasPublished) {
        boolean isPublished = comment.state() == CommentState.PUBLISHED;
        if (isPublished == wasPublished) {
            return;
        }
        if (isPublished) {
            outcomes.show(comment);
        } else {
            outcomes.hide(comment);
        }
    }
}
