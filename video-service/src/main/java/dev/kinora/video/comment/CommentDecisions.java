package dev.kinora.video.comment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies decisions of moderation about comments, in the transaction of the listener. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentDecisions {

    private static final CommentReason UNDER_REVIEW =
            new CommentReason("UNDER_REVIEW", "A person looks at it. Until then nobody sees it.");

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

    /**
     * Ignores verdicts on replaced revisions, except rejections by a person.
     *
     * @return whether the decision was applied
     */
    public boolean decide(ModerationDecided decided) {
        boolean byPerson = decided.actor() == DecisionActor.HUMAN;
        var awaiting = comments.lock(decided.content().id()).filter(comment -> awaits(comment, decided));
        awaiting.ifPresent(comment -> {
            boolean wasPublished = comment.state() == CommentState.PUBLISHED;
            if (decided.outcome() == Outcome.APPROVED) {
                comment.publish(decided.version(), byPerson);
            } else {
                comment.reject(reason(decided), decided.version(), byPerson);
            }
            count(comment, wasPublished);
            outcomes.tellAuthor(comment);
        });
        return awaiting.isPresent();
    }

    private static CommentReason reason(ModerationDecided decided) {
        var restrictions = decided.restrictions();
        return restrictions != null && restrictions.contains(Restriction.HOLD)
                ? UNDER_REVIEW
                : new CommentReason(decided.reason().code(), decided.reason().statement());
    }

    /** Those of the decisions that would have an effect now; does not lock the comments. */
    public List<ModerationDecided> outstanding(List<ModerationDecided> decisions) {
        var found =
                comments
                        .findAllById(decisions.stream()
                                .map(decided -> decided.content().id())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Comment::getId, Function.identity()));
        return decisions.stream()
                .filter(decided -> {
                    var comment = found.get(decided.content().id());
                    return comment != null && awaits(comment, decided);
                })
                .toList();
    }

    private static boolean awaits(Comment comment, ModerationDecided decided) {
        boolean byPerson = decided.actor() == DecisionActor.HUMAN;
        boolean binding = byPerson && decided.outcome() != Outcome.APPROVED;
        return comment.awaits(decided.version())
                && (byPerson || !comment.isRejectedByPerson())
                && (binding || comment.revision() == decided.content().version());
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
