package dev.kinora.video.comment;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.video.catalog.VideoCatalog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets authors edit a comment for a limited time. Every edit is a new revision, which is judged before others see it.
 */
@Component
@Transactional
class CommentEditing {

    private final CommentRepository comments;
    private final CommentOutcomes outcomes;
    private final CommentRate rate;
    private final CommentProperties properties;
    private final VideoCatalog catalog;
    private final Outbox outbox;
    private final InstantSource clock;

    CommentEditing(
            CommentRepository comments,
            CommentOutcomes outcomes,
            CommentRate rate,
            CommentProperties properties,
            VideoCatalog catalog,
            Outbox outbox,
            InstantSource clock) {
        this.comments = comments;
        this.outcomes = outcomes;
        this.rate = rate;
        this.properties = properties;
        this.catalog = catalog;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes the text of a comment. An unchanged text has no effect, except after a suggested rewrite, where it
     * confirms the comment.
     *
     * @param expected the revision that the author read
     * @throws ProblemException COMMENT_NOT_FOUND, COMMENT_LOCKED, COMMENTS_OFF, PRECONDITION_FAILED, RATE_LIMITED
     */
    void edit(UUID commentId, CurrentAccount author, ExpectedVersion expected, String text) {
        Comment comment = comments.lock(commentId)
                .filter(found -> found.state() != CommentState.REMOVED)
                .filter(found -> found.authorId().equals(author.id()))
                .filter(found -> catalog.isVisible(found.videoId(), author))
                .orElseThrow(Comments::notFound);
        Comments.requireOn(catalog.playable(comment.videoId(), author));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        expected.requireMatch(comment.revision());
        if (!comment.isEditable(now.minus(properties.editableFor()))) {
            throw new ProblemException(
                    CommentProblem.COMMENT_LOCKED, "It is too old, or a person has decided about it.");
        }
        if (text.equals(comment.text()) && comment.state() != CommentState.NEEDS_REWRITE) {
            return;
        }
        rate.take(author.id());
        boolean wasPublished = comment.state() == CommentState.PUBLISHED;
        comment.edit(text, now);
        if (wasPublished) {
            outcomes.hide(comment);
        }
        outbox.publish(new CommentSubmitted(
                commentId, comment.videoId(), comment.authorId(), text, comment.revision(), author.handle()));
    }
}
