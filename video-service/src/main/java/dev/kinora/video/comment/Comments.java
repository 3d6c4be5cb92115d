package dev.kinora.video.comment;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCatalog.VideoSummary;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts and lists comments. For the viewer, comments that they may not see do not exist. */
@Component
@Transactional
class Comments {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final CommentRepository comments;
    private final VideoCatalog catalog;
    private final CommentRate rate;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    Comments(
            CommentRepository comments,
            VideoCatalog catalog,
            CommentRate rate,
            Outbox outbox,
            Ids ids,
            InstantSource clock) {
        this.comments = comments;
        this.catalog = catalog;
        this.rate = rate;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Comment post(UUID videoId, CurrentAccount author, String text, @Nullable UUID replyTo) {
        VideoSummary video = catalog.playable(videoId, author);
        requireOn(video);
        if (!video.open()) {
            throw new ProblemException(CommentProblem.COMMENTS_CLOSED, "Comments open when the video is published.");
        }
        if (replyTo != null) {
            requireAnswerable(replyTo, videoId);
        }
        rate.take(author.id());
        Comment comment =
                comments.save(Comment.submitted(ids.next(), videoId, author.id(), replyTo, text, clock.instant()));
        outbox.publish(
                new CommentSubmitted(comment.getId(), videoId, author.id(), text, comment.revision(), author.handle()));
        return comment;
    }

    @Transactional(readOnly = true)
    Page<Comment> list(UUID videoId, @Nullable CurrentAccount viewer, @Nullable String cursor, int limit) {
        if (catalog.playable(videoId, viewer).commentsOff()) {
            return new Page<>(List.of(), null);
        }
        UUID before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        UUID self = viewer == null ? NOBODY : viewer.id();
        List<Comment> rows = comments.visible(videoId, self, before, Limit.of(limit + 1));
        return Page.of(rows, limit, comment -> Cursor.encode(comment.getId()));
    }

    /** The id of a published comment under a video of this account, or one that everybody with the link may see. */
    @Transactional(readOnly = true)
    UUID requireLikeable(UUID commentId, CurrentAccount account) {
        return published(commentId)
                .filter(comment -> catalog.findOpen(comment.videoId())
                                .filter(video -> !video.commentsOff())
                                .isPresent()
                        || catalog.isOwner(comment.videoId(), account.id()))
                .map(Comment::getId)
                .orElseThrow(Comments::notFound);
    }

    /**
     * Refuses comments on a video whose comments moderation has turned off.
     *
     * @throws ProblemException COMMENTS_OFF
     */
    static void requireOn(VideoSummary video) {
        if (video.commentsOff()) {
            throw new ProblemException(CommentProblem.COMMENTS_OFF, "Nobody can comment on this video.");
        }
    }

    private void requireAnswerable(UUID commentId, UUID videoId) {
        if (published(commentId).map(Comment::videoId).filter(videoId::equals).isEmpty()) {
            throw notFound();
        }
    }

    private Optional<Comment> published(UUID commentId) {
        return comments.findById(commentId).filter(comment -> comment.state() == CommentState.PUBLISHED);
    }

    static ProblemException notFound() {
        return new ProblemException(
                CommentProblem.COMMENT_NOT_FOUND, "There is no comment with this id that you may see.");
    }
}
