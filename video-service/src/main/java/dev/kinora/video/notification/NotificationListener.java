package dev.kinora.video.notification;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.video.account.StandingApplied;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.event.VideoStateChanged;
import dev.kinora.video.channel.Followed;
import dev.kinora.video.comment.CommentVisibilityChanged;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decides who is notified of what, in the transaction of the change. */
@Component
class NotificationListener {

    private final NotificationStore store;
    private final VideoCatalog catalog;

    NotificationListener(NotificationStore store, VideoCatalog catalog) {
        this.store = store;
        this.catalog = catalog;
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

    /** The answered author hears of a reply; the owner of a comment, unless it is the same person or their own. */
    private void tellOfComment(CommentVisibilityChanged.Published comment) {
        UUID author = comment.authorId();
        UUID answered = comment.answeredId();
        if (answered != null && !answered.equals(author)) {
            store.add(told(answered, NotificationType.REPLY_RECEIVED, comment));
        }
        catalog.findOwner(comment.videoId())
                .filter(owner -> !owner.equals(author) && !owner.equals(answered))
                .ifPresent(owner -> store.add(told(owner, NotificationType.COMMENT_RECEIVED, comment)));
    }

    private static Notification told(UUID account, NotificationType type, CommentVisibilityChanged.Published comment) {
        UUID id = comment.commentId();
        return new Notification(account, type, id.toString(), comment.authorId(), comment.videoId(), id, null);
    }
}
