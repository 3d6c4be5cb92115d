package dev.kinora.video.notification;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.video.account.StandingApplied;
import dev.kinora.video.block.AccountBlocked;
import dev.kinora.video.block.Blocks;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.channel.Followed;
import dev.kinora.video.comment.CommentVisibilityChanged;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides who is notified of what, in the transaction of the change. */
@Component
class NotificationListener {

    private final NotificationStore store;
    private final VideoCatalog catalog;
    private final Blocks blocks;

    NotificationListener(NotificationStore store, VideoCatalog catalog, Blocks blocks) {
        this.store = store;
        this.catalog = catalog;
        this.blocks = blocks;
    }

    @EventListener
    void on(VideoStateChanged news) {
        switch (news.kind()) {
            case PUBLISHED -> tellOwner(news, NotificationType.VIDEO_PUBLISHED);
            case APPROVED -> tellOwner(news, NotificationType.VIDEO_APPROVED);
            case RESTRICTED -> tellOwner(news, NotificationType.VIDEO_RESTRICTED);
            case HELD -> tellOwner(news, NotificationType.VIDEO_HELD);
            case REJECTED -> tellOwner(news, NotificationType.VIDEO_REJECTED);
            case TAKEN_DOWN -> tellOwner(news, NotificationType.VIDEO_TAKEN_DOWN);
            case FAILED -> tellOwner(news, NotificationType.VIDEO_FAILED);
            case DELETED -> store.removeAboutVideo(news.videoId());
        }
    }

    @EventListener
    void on(CommentVisibilityChanged news) {
        switch (news) {
            case CommentVisibilityChanged.Published published -> tellOfComment(published);
            case CommentVisibilityChanged.Hidden hidden -> store.removeAboutComment(hidden.commentId());
        }
    }

    /** Notifies only of the first follow, not after an unfollow. */
    @EventListener
    void on(Followed news) {
        UUID follower = news.followerId();
        store.add(new Notification(
                news.followedId(), NotificationType.FOLLOWED, follower.toString(), follower, null, null, null));
    }

    /** What the two caused each other to be told is removed. */
    @EventListener
    void on(AccountBlocked news) {
        store.removeBetween(news.blockerId(), news.blockedId());
    }

    /** Whoever is in good standing because the time is over has been told until when it would last. */
    @EventListener
    void on(StandingApplied news) {
        var changed = news.changed();
        var code = news.lifted() ? "LIFTED" : changed.standing().name();
        if (news.lifted() || changed.standing() != AccountStanding.GOOD) {
            store.add(new Notification(
                    changed.accountId(),
                    NotificationType.STANDING_CHANGED,
                    "standing:" + changed.version(),
                    null,
                    null,
                    null,
                    code));
        }
    }

    private void tellOwner(VideoStateChanged news, NotificationType type) {
        String cause = news.videoId() + ":" + news.revision();
        store.add(new Notification(news.ownerId(), type, cause, null, news.videoId(), null, news.code()));
    }

    /**
     * The answered author hears of a reply; the owner of a comment, unless it is the same person or their own. Nobody hears of a
     * comment by somebody whom they block or are blocked by, and nobody at all if that is the owner, because then nobody reads it.
     */
    private void tellOfComment(CommentVisibilityChanged.Published comment) {
        UUID author = comment.authorId();
        UUID answered = comment.answeredId();
        Optional<UUID> owner = catalog.findOwner(comment.videoId());
        if (owner.filter(found -> areApart(found, author)).isPresent()) {
            return;
        }
        if (answered != null && !answered.equals(author) && !areApart(answered, author)) {
            store.add(told(answered, NotificationType.REPLY_RECEIVED, comment));
        }
        owner.filter(found -> !found.equals(author) && !found.equals(answered))
                .ifPresent(found -> store.add(told(found, NotificationType.COMMENT_RECEIVED, comment)));
    }

    /** A block that comes at the same time waits, and then removes what was told. */
    private boolean areApart(UUID account, UUID author) {
        blocks.holdStill(account, author);
        return blocks.areApart(account, author);
    }

    private static Notification told(UUID account, NotificationType type, CommentVisibilityChanged.Published comment) {
        UUID id = comment.commentId();
        return new Notification(account, type, id.toString(), comment.authorId(), comment.videoId(), id, null);
    }
}
