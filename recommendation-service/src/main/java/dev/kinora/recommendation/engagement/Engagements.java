package dev.kinora.recommendation.engagement;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.events.preference.PreferenceUpdated;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies engagements: the weight of each video for each viewer, the counts of videos, follows and feedback.
 *
 * <p>An engagement is applied once by its id, however often and by whatever way it arrives. {@link ViewRule} defines a
 * view; it counts once per viewer, and views of a creator's own videos do not count. Engagements of viewers who
 * switched personalization off are counted but have no weight. Each applied engagement is also published as an
 * application event within the transaction.
 */
@Component
public class Engagements {

    private static final String CONSUMER = "recommendation-engagement";

    private final EngagementStore store;
    private final ViewerStates states;
    private final Catalog catalog;
    private final CurrentParameters parameters;
    private final Inbox inbox;
    private final InstantSource clock;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher applied;

    Engagements(
            EngagementStore store,
            ViewerStates states,
            Catalog catalog,
            CurrentParameters parameters,
            Inbox inbox,
            InstantSource clock,
            ErasedAccounts erased,
            ApplicationEventPublisher applied) {
        this.store = store;
        this.states = states;
        this.catalog = catalog;
        this.parameters = parameters;
        this.inbox = inbox;
        this.clock = clock;
        this.erased = erased;
        this.applied = applied;
    }

    /**
     * Applies an engagement unless it was applied before.
     *
     * @return false if it was applied before
     */
    public boolean apply(EngagementRecorded event) {
        return inbox.once(CONSUMER, event.engagementId(), () -> {
            if (!erased.contains(event.userId())) {
                effect(event);
                applied.publishEvent(event);
                if (erased.containsAfterWriting(event.userId())) {
                    store.eraseSome(event.userId(), ErasedAccounts.LATE_ROWS);
                    states.erase(event.userId());
                }
            }
        });
    }

    /** Stores preferences unless newer ones are known. */
    @Transactional
    public void prefer(PreferenceUpdated event) {
        if (store.prefer(event)) {
            states.preferred(event);
            var forgotten = event.personalizationEnabled() ? event.forgetBefore() : clock.instant();
            if (forgotten != null) {
                applied.publishEvent(new ProfileForgotten(event.userId(), forgotten));
            }
        }
    }

    /** Removes feedback; no effect if there is none. */
    @Transactional
    public void undo(UUID userId, FeedbackKind kind, UUID target) {
        store.takeBack(userId, kind, target);
        states.takenBack(userId, kind, target);
    }

    /** Subtracts a removed comment that others had seen. */
    void takeBack(CommentRemoved removed) {
        if (removed.takesBack()) {
            catalog.count(removed.videoId(), new VideoCounts(0, 0, -1));
        }
    }

    private void effect(EngagementRecorded event) {
        switch (event.kind()) {
            case IMPRESSION, SEARCH -> {
                // No sign of interest.
            }
            case PLAY, PROGRESS, COMPLETE, SKIP, SHARE, LIKE, UNLIKE, COMMENT -> touch(event);
            case FOLLOW -> withCreator(event, creator -> store.follow(event.userId(), creator, event.at()));
            case UNFOLLOW -> withCreator(event, creator -> store.unfollow(event.userId(), creator));
            case NOT_INTERESTED -> onVideo(event, FeedbackKind.NOT_INTERESTED);
            case MORE_LIKE_THIS -> onVideo(event, FeedbackKind.MORE_LIKE_THIS);
            case HIDE_CREATOR -> withCreator(event, creator -> give(event, FeedbackKind.HIDE_CREATOR, creator));
        }
    }

    private void onVideo(EngagementRecorded event, FeedbackKind kind) {
        var videoId = event.target().videoId();
        if (videoId != null) {
            give(event, kind, videoId);
        }
    }

    private void give(EngagementRecorded event, FeedbackKind kind, UUID target) {
        store.give(event.userId(), kind, target, event.at());
        states.given(event.userId(), kind, target);
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
        var after = exceptOwn(event, before, after(before, event, weighed, isView(event, video)));
        store.store(event.userId(), videoId, after);
        count(event, videoId, before, after, video);
        states.touched(event.userId(), videoId, before, after, isHeeded(event));
    }

    /** Watching what a feed recommended changes nothing for the rest of its slate. */
    private static boolean isHeeded(EngagementRecorded event) {
        return switch (event.kind()) {
            case PLAY, PROGRESS, COMPLETE -> event.target().recommendationId() == null;
            case LIKE, UNLIKE, SKIP, SHARE, COMMENT -> true;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> false;
        };
    }

    /** How an event is weighed; not at all for a viewer who does not allow profiling. */
    private record Weighed(RankingParameters parameters, Instant at, boolean allowed) {

        ViewerVideo add(ViewerVideo before, ToDoubleFunction<SignalWeights> signal) {
            return allowed
                    ? before.plus(
                            signal.applyAsDouble(parameters.signals()),
                            at,
                            parameters.decay().interestDays())
                    : before;
        }

        ViewerVideo positive(ViewerVideo weighed) {
            return allowed ? weighed.markPositive(at) : weighed;
        }
    }

    private static ViewerVideo after(ViewerVideo before, EngagementRecorded event, Weighed weighed, boolean view) {
        var at = weighed.at();
        return switch (event.kind()) {
            case PLAY, PROGRESS -> viewed(before.watched(at), weighed, view);
            case COMPLETE -> {
                var viewed = viewed(before.watched(at), weighed, view);
                yield view && !viewed.completed()
                        ? weighed.positive(
                                weighed.add(viewed, SignalWeights::completion).markCompleted())
                        : viewed;
            }
            case SKIP -> skipped(before.watched(at), weighed);
            case SHARE ->
                weighed.positive(weighed.add(before, SignalWeights::share).watched(at));
            case COMMENT ->
                weighed.positive(weighed.add(before, SignalWeights::comment).watched(at));
            case LIKE ->
                before.liked()
                        ? before
                        : weighed.positive(weighed.add(before, SignalWeights::like)
                                .watched(at)
                                .markLiked(true));
            case UNLIKE ->
                before.liked() ? weighed.add(before, signals -> -signals.like()).withoutLike() : before;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> before;
        };
    }

    private static ViewerVideo viewed(ViewerVideo before, Weighed weighed, boolean view) {
        return view && !before.viewed()
                ? weighed.add(before, SignalWeights::view).markViewed(weighed.at())
                : before;
    }

    /** A skip cancels the weight of a mere view, because leaving early shows no interest. */
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
        countLiking(videoId, before.positiveAt(), after.positiveAt());
        if (views != 0 || likes != 0 || comments != 0) {
            catalog.count(videoId, new VideoCounts(views, likes, comments));
        }
    }

    /** That creators like their own videos is no sign of anything. */
    private ViewerVideo exceptOwn(EngagementRecorded event, ViewerVideo before, ViewerVideo after) {
        var videoId = event.target().videoId();
        if (videoId == null || before.positiveAt() != null || after.positiveAt() == null) {
            return after;
        }
        var own = catalog.lookUp(videoId)
                .filter(video -> video.author().accountId().equals(event.userId()))
                .isPresent();
        return own ? after.withoutPositive() : after;
    }

    /** Counts a viewer once, however often and in whatever way they show that they like a video. */
    private void countLiking(UUID videoId, @Nullable Instant before, @Nullable Instant after) {
        if (before == null && after != null) {
            catalog.countLiking(videoId, 1, after);
        } else if (before != null && after == null) {
            catalog.countLiking(videoId, -1, before);
        }
    }
}
