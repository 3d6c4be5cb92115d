package dev.kinora.video.comment;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCatalog.VideoSummary;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Most reads for one page, of which blocks may hide any number. */
    private static final int MOST_READS = 5;

    private final CommentRepository comments;
    private final VideoCatalog catalog;
    private final Blocks blocks;
    private final CommentRate rate;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    Comments(
            CommentRepository comments,
            VideoCatalog catalog,
            Blocks blocks,
            CommentRate rate,
            Outbox outbox,
            Ids ids,
            InstantSource clock) {
        this.comments = comments;
        this.catalog = catalog;
        this.blocks = blocks;
        this.rate = rate;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    Comment post(UUID videoId, CurrentAccount author, String text, @Nullable UUID replyTo) {
        VideoSummary video = catalog.playable(videoId, author);
        catalog.reachable(videoId, author);
        requireOn(video);
        if (!video.open()) {
            throw new ProblemException(CommentProblem.COMMENTS_CLOSED, "Comments open when the video is published.");
        }
        if (replyTo != null) {
            requireAnswerable(replyTo, videoId, author);
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
        VideoSummary video = catalog.playable(videoId, viewer);
        if (video.commentsOff()) {
            return new Page<>(List.of(), null);
        }
        UUID before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        UUID self = viewer == null ? NOBODY : viewer.id();
        List<Comment> shown = new ArrayList<>();
        boolean more = true;
        for (int read = 0; more && read < MOST_READS && shown.size() <= limit; read++) {
            List<Comment> rows = comments.visible(videoId, self, before, Limit.of(limit + 1));
            shown.addAll(withoutBlocked(rows, video.ownerId(), viewer));
            more = rows.size() > limit;
            before = more ? rows.getLast().getId() : before;
        }
        return shown.size() <= limit && more
                ? new Page<>(shown, Cursor.encode(before))
                : Page.of(
                        shown.subList(0, Math.min(shown.size(), limit + 1)), limit, row -> Cursor.encode(row.getId()));
    }

    /**
     * Without comments of who is apart from the viewer; and of who is apart from the owner of the video, which nobody reads there, so
     * that nobody can insult an owner who does not see it.
     */
    private List<Comment> withoutBlocked(List<Comment> rows, UUID owner, @Nullable CurrentAccount viewer) {
        List<UUID> authors = rows.stream().map(Comment::authorId).toList();
        Set<UUID> hidden = new HashSet<>(blocks.apartFrom(owner, authors));
        hidden.addAll(blocks.hiddenFrom(viewer, authors));
        return rows.stream()
                .filter(comment -> !hidden.contains(comment.authorId()))
                .toList();
    }

    /**
     * The id of a published comment under a video of this account, or one that everybody with the link may see; without those of
     * authors, and under videos of owners, who are apart from the account.
     */
    @Transactional(readOnly = true)
    UUID requireLikeable(UUID commentId, CurrentAccount account) {
        return published(commentId)
                .filter(comment -> !blocks.areApart(account.id(), comment.authorId()))
                .filter(comment -> catalog.findOpen(comment.videoId())
                                .filter(video ->
                                        !video.commentsOff() && !blocks.areApart(account.id(), video.ownerId()))
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

    private void requireAnswerable(UUID commentId, UUID videoId, CurrentAccount author) {
        if (published(commentId)
                .filter(comment -> comment.videoId().equals(videoId))
                .filter(comment -> !blocks.areApart(author.id(), comment.authorId()))
                .isEmpty()) {
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
