package dev.kinora.recommendation.engagement;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.SignalWeights;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an engagement is weighed.
 *
 * @param at when it happened
 * @param allowed false for a viewer who does not allow profiling: it has no weight then
 */
record Weighing(RankingParameters parameters, Instant at, boolean allowed) {

    /**
     * The record of a viewer and a video after an engagement with it.
     *
     * @param video null if it is not known
     */
    ViewerVideo after(ViewerVideo before, EngagementRecorded event, @Nullable CatalogVideo video) {
        var after = after(before, event, isView(event, video));
        // That creators like their own videos is no sign of anything.
        return before.positiveAt() == null && after.positiveAt() != null && isOwn(event, video)
                ? after.withoutPositive()
                : after;
    }

    static boolean isOwn(EngagementRecorded event, @Nullable CatalogVideo video) {
        return video != null && video.author().accountId().equals(event.userId());
    }

    private static boolean isView(EngagementRecorded event, @Nullable CatalogVideo video) {
        var durationMs = video == null ? Long.MAX_VALUE : video.media().durationMs();
        return ViewRule.mayCount(event) && ViewRule.counts(event.kind(), event.watchedMs(), durationMs);
    }

    private ViewerVideo after(ViewerVideo before, EngagementRecorded event, boolean view) {
        return switch (event.kind()) {
            case PLAY, PROGRESS -> viewed(before.watched(at), view);
            case COMPLETE -> {
                var viewed = viewed(before.watched(at), view);
                yield view && !viewed.completed()
                        ? positive(add(viewed, SignalWeights::completion).markCompleted())
                        : viewed;
            }
            case SKIP -> skipped(before.watched(at));
            case SHARE -> positive(add(before, SignalWeights::share).watched(at));
            case COMMENT -> positive(add(before, SignalWeights::comment).watched(at));
            case LIKE ->
                before.liked()
                        ? before
                        : positive(add(before, SignalWeights::like).watched(at).markLiked(true));
            case UNLIKE ->
                before.liked() ? add(before, signals -> -signals.like()).withoutLike() : before;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> before;
        };
    }

    private ViewerVideo viewed(ViewerVideo before, boolean view) {
        return view && !before.viewed() ? add(before, SignalWeights::view).markViewed(at) : before;
    }

    /** A skip cancels the weight of a mere view, because leaving early shows no interest. */
    private ViewerVideo skipped(ViewerVideo before) {
        var kept = before.isMereView(parameters.signals().view()) ? before.withoutInterest() : before;
        return add(kept, SignalWeights::skip);
    }

    private ViewerVideo add(ViewerVideo before, ToDoubleFunction<SignalWeights> signal) {
        return allowed
                ? before.plus(
                        signal.applyAsDouble(parameters.signals()),
                        at,
                        parameters.decay().interestDays())
                : before;
    }

    private ViewerVideo positive(ViewerVideo weighed) {
        return allowed ? weighed.markPositive(at) : weighed;
    }
}
