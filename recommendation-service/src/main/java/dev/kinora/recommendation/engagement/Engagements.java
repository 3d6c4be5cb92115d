package dev.kinora.recommendation.engagement;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.SignalWeights;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.Inbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in what viewers do: the weight of each video for each viewer, the counts of videos, follows and feedback.
 *
 * <p>An engagement counts once, by its own id, whichever way and however often it arrives. A view is what {@link ViewRule}
 * says, counts once per viewer, and creators do not add to the views of their own videos. What a viewer does while
 * personalization is off is counted, but weighs nothing. In the same transaction every applied engagement is also
 * published as an application event, for those who judge slots by it.
 */
@Component
public class Engagements {

    private static final String CONSUMER = "recommendation-engagement";

    private final EngagementStore store;
    private final Catalog catalog;
    private final CurrentParameters parameters;
    private final Inbox inbox;
    private final InstantSource clock;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher applied;

    Engagements(
            EngagementStore store,
            Catalog catalog,
            CurrentParameters parameters,
            Inbox inbox,
            InstantSource clock,
            ErasedAccounts erased,
            ApplicationEventPublisher applied) {
        this.store = store;
        this.catalog = catalog;
        this.parameters = parameters;
        this.inbox = inbox;
        this.clock = clock;
        this.erased = erased;
        this.applied = applied;
    }

    /**
     * Applies an engagement, unless it was applied before.
     *
     * @return false if it was
     */
    public boolean apply(EngagementRecorded event) {
        return inbox.once(CONSUMER, event.engagementId(), () -> {
            if (!erased.contains(event.userId())) {
                effect(event);
                applied.publishEvent(event);
                if (erased.containsAfterWriting(event.userId())) {
                    store.erase(event.userId());
                }
            }
        });
    }

    /** Takes feedback back; nothing happens where there is none. */
    public void undo(UUID userId, FeedbackKind kind, UUID target) {
        store.takeBack(userId, kind, target);
    }

    /** Counts a comment no more that others saw until it was removed. */
    void takeBack(CommentRemoved removed) {
        if (removed.takesBack()) {
            catalog.count(removed.videoId(), new VideoCounts(0, 0, -1));
        }
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
            catalog.lookUp(videoId).map(video -> video.author().accountId()).ifPresent(effect);
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
        var weighed = new Weighed(
                parameters.now(), at, store.profiling(event.userId()).allows(at));
        var video = ViewRule.mayCount(event) ? catalog.lookUp(videoId) : Optional.<CatalogVideo>empty();
        var after = after(before, event, weighed, isView(event, video));
        store.store(event.userId(), videoId, after);
        count(event, videoId, before, after, video);
    }

    /** The signals of one event; they weigh nothing for a viewer who does not want to be profiled. */
    private record Weighed(RankingParameters parameters, Instant at, boolean allowed) {

        ViewerVideo add(ViewerVideo before, ToDoubleFunction<SignalWeights> signal) {
            return allowed
                    ? before.plus(
                            signal.applyAsDouble(parameters.signals()),
                            at,
                            parameters.decay().interestDays())
                    : before;
        }
    }

    private static ViewerVideo after(ViewerVideo before, EngagementRecorded event, Weighed weighed, boolean view) {
        var at = weighed.at();
        return switch (event.kind()) {
            case PLAY, PROGRESS -> viewed(before.watched(at), weighed, view);
            case COMPLETE -> {
                var viewed = viewed(before.watched(at), weighed, view);
                yield view && !viewed.completed()
                        ? weighed.add(viewed, SignalWeights::completion).markCompleted()
                        : viewed;
            }
            case SKIP -> skipped(before.watched(at), weighed);
            case SHARE -> weighed.add(before, SignalWeights::share).watched(at);
            case COMMENT -> weighed.add(before, SignalWeights::comment).watched(at);
            case LIKE ->
                before.liked()
                        ? before
                        : weighed.add(before, SignalWeights::like).watched(at).markLiked(true);
            case UNLIKE ->
                before.liked() ? weighed.add(before, signals -> -signals.like()).markLiked(false) : before;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> before;
        };
    }

    private static ViewerVideo viewed(ViewerVideo before, Weighed weighed, boolean view) {
        return view && !before.viewed()
                ? weighed.add(before, SignalWeights::view).markViewed(weighed.at())
                : before;
    }

    /** A skip takes back a mere view: who left early has not shown an interest. */
    private static ViewerVideo skipped(ViewerVideo before, Weighed weighed) {
        var kept = before.isMereView(weighed.parameters().signals().view()) ? before.withoutInterest() : before;
        return weighed.add(kept, SignalWeights::skip);
    }

    private static boolean isView(EngagementRecorded event, Optional<CatalogVideo> video) {
        var durationMs = video.map(found -> found.media().durationMs()).orElse(Long.MAX_VALUE);
        return ViewRule.mayCount(event) && ViewRule.counts(event.kind(), event.watchedMs(), durationMs);
    }

    private void count(
            EngagementRecorded event,
            UUID videoId,
            ViewerVideo before,
            ViewerVideo after,
            Optional<CatalogVideo> video) {
        var own = video.filter(found -> found.author().accountId().equals(event.userId()))
                .isPresent();
        var views = !before.viewed() && after.viewed() && !own ? 1 : 0;
        var likes = Boolean.compare(after.liked(), before.liked());
        var comments = event.kind() == EngagementKind.COMMENT ? 1 : 0;
        if (views != 0 || likes != 0 || comments != 0) {
            catalog.count(videoId, new VideoCounts(views, likes, comments));
        }
    }
}
