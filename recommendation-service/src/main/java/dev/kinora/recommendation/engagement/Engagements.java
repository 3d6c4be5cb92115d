package dev.kinora.recommendation.engagement;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.catalogue.Catalogue;
import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.catalogue.VideoCounts;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.starter.inbox.Inbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in what viewers do: the weight of each video for each viewer, the counts of videos, follows and feedback.
 *
 * <p>An engagement counts once, by its own id, whichever way and however often it arrives. A view counts once a viewer,
 * and creators do not add to the views of their own videos. In the same transaction every applied engagement is also
 * published as an application event, for those who judge slots by it.
 */
@Component
public class Engagements {

    private static final String CONSUMER = "recommendation-engagement";

    private final EngagementStore store;
    private final Catalogue catalogue;
    private final CurrentParameters parameters;
    private final Inbox inbox;
    private final InstantSource clock;
    private final ApplicationEventPublisher applied;

    Engagements(
            EngagementStore store,
            Catalogue catalogue,
            CurrentParameters parameters,
            Inbox inbox,
            InstantSource clock,
            ApplicationEventPublisher applied) {
        this.store = store;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.inbox = inbox;
        this.clock = clock;
        this.applied = applied;
    }

    /**
     * Applies an engagement, unless it was applied before.
     *
     * @return false if it was
     */
    public boolean apply(EngagementRecorded event) {
        return inbox.once(CONSUMER, event.engagementId(), () -> {
            effect(event);
            applied.publishEvent(event);
        });
    }

    /** Takes feedback back; nothing happens where there is none. */
    public void undo(UUID userId, FeedbackKind kind, UUID target) {
        store.takeBack(userId, kind, target);
    }

    private void effect(EngagementRecorded event) {
        switch (event.kind()) {
            case IMPRESSION, SEARCH -> {
                // Being shown is not an interest yet.
            }
            case PLAY, PROGRESS, COMPLETE, SKIP, SHARE, LIKE, UNLIKE, COMMENT -> touch(event);
            case FOLLOW -> withCreator(event, creator -> store.follow(event.userId(), creator, event.at()));
            case UNFOLLOW -> withCreator(event, creator -> store.unfollow(event.userId(), creator));
            case NOT_INTERESTED -> onVideo(event, FeedbackKind.NOT_INTERESTED);
            case MORE_LIKE_THIS -> onVideo(event, FeedbackKind.MORE_LIKE_THIS);
            case HIDE_CREATOR ->
                withCreator(
                        event, creator -> store.give(event.userId(), FeedbackKind.HIDE_CREATOR, creator, event.at()));
        }
    }

    private void onVideo(EngagementRecorded event, FeedbackKind kind) {
        var videoId = event.target().videoId();
        if (videoId != null) {
            store.give(event.userId(), kind, videoId, event.at());
        }
    }

    private void withCreator(EngagementRecorded event, Consumer<UUID> effect) {
        var creator = event.target().creatorId();
        if (creator != null) {
            effect.accept(creator);
            return;
        }
        var videoId = event.target().videoId();
        if (videoId != null) {
            catalogue.find(videoId).map(video -> video.author().accountId()).ifPresent(effect);
        }
    }

    private void touch(EngagementRecorded event) {
        var videoId = event.target().videoId();
        if (videoId == null) {
            return;
        }
        var now = clock.instant();
        var at = event.at().isAfter(now) ? now : event.at();
        var before = store.lock(event.userId(), videoId, at);
        var after = after(before, event.kind(), at);
        store.store(event.userId(), videoId, after);
        count(event, videoId, before, after);
    }

    private ViewerVideo after(ViewerVideo before, EngagementKind kind, Instant at) {
        var weights = parameters.now().signals();
        var halfLife = parameters.now().decay().interestDays();
        return switch (kind) {
            case PLAY, PROGRESS -> viewed(before, at);
            case COMPLETE -> {
                var viewed = viewed(before, at);
                yield viewed.completed()
                        ? viewed
                        : viewed.plus(weights.completion(), at, halfLife).markCompleted();
            }
            case SKIP -> before.plus(weights.skip(), at, halfLife).watched(at);
            case SHARE -> before.plus(weights.share(), at, halfLife).watched(at);
            case COMMENT -> before.plus(weights.comment(), at, halfLife).watched(at);
            case LIKE ->
                before.liked()
                        ? before
                        : before.plus(weights.like(), at, halfLife).watched(at).markLiked(true);
            case UNLIKE ->
                before.liked() ? before.plus(-weights.like(), at, halfLife).markLiked(false) : before;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> before;
        };
    }

    private ViewerVideo viewed(ViewerVideo before, Instant at) {
        if (before.viewed()) {
            return before.watched(at);
        }
        var current = parameters.now();
        return before.plus(current.signals().view(), at, current.decay().interestDays())
                .watched(at)
                .markViewed();
    }

    private void count(EngagementRecorded event, UUID videoId, ViewerVideo before, ViewerVideo after) {
        var views = !before.viewed() && after.viewed() && !isOwn(event.userId(), videoId) ? 1 : 0;
        var likes = Boolean.compare(after.liked(), before.liked());
        var comments = event.kind() == EngagementKind.COMMENT ? 1 : 0;
        if (views != 0 || likes != 0 || comments != 0) {
            catalogue.count(videoId, new VideoCounts(views, likes, comments));
        }
    }

    private boolean isOwn(UUID userId, UUID videoId) {
        return catalogue
                .findListed(videoId)
                .map(CatalogueVideo::author)
                .filter(author -> author.accountId().equals(userId))
                .isPresent();
    }
}
