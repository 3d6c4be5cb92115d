package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.ranking.Exploration;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Derives outcomes of slots from engagements, in the transaction of the engagement. */
@Component
class OutcomeListener {

    private static final double ENOUGH = 0.5;

    /**
     * An engagement without a recommendation id is attributed to the newest slot of the last day that showed the video, or
     * one of the creator.
     */
    private static final Duration BELONGS = Duration.ofDays(1);

    /** Most outcomes per viewer and day; more are not plausible and teach nothing. */
    private static final int MOST_PER_DAY = 500;

    private final ImpressionLog log;
    private final ExplorationPosteriors posteriors;
    private final Catalog catalog;
    private final InstantSource clock;

    OutcomeListener(ImpressionLog log, ExplorationPosteriors posteriors, Catalog catalog, InstantSource clock) {
        this.log = log;
        this.posteriors = posteriors;
        this.catalog = catalog;
        this.clock = clock;
    }

    @EventListener
    void on(EngagementRecorded event) {
        var reaction = Reaction.of(event, this::durationMs);
        var enjoyed = enjoyed(event, this::durationMs);
        if (reaction.isPresent() || enjoyed.isPresent()) {
            slot(event).ifPresent(id -> {
                reaction.ifPresent(
                        did -> log.react(id, event.userId(), event.target().videoId(), did));
                enjoyed.ifPresent(did -> judge(event, id, did));
            });
        }
    }

    private void judge(EngagementRecorded event, UUID recommendationId, boolean enjoyed) {
        var since = clock.instant().minus(BELONGS);
        if (log.countJudged(event.userId(), since) < MOST_PER_DAY
                && log.judge(recommendationId, event.userId(), enjoyed)) {
            log.find(recommendationId).ifPresent(slot -> learn(slot.choice(), enjoyed));
        }
    }

    private Optional<UUID> slot(EngagementRecorded event) {
        var target = event.target();
        var videoId = target.videoId();
        if (target.recommendationId() != null) {
            return Optional.of(target.recommendationId());
        }
        var since = clock.instant().minus(BELONGS);
        var creator = target.creatorId();
        if (videoId != null) {
            return log.newestSlot(event.userId(), videoId, since);
        }
        return creator == null ? Optional.empty() : log.newestSlotOf(event.userId(), creator, since);
    }

    private long durationMs(UUID videoId) {
        return catalog.lookUp(videoId).map(video -> video.media().durationMs()).orElse(0L);
    }

    private void learn(Impression.Choice choice, boolean enjoyed) {
        switch (choice.source()) {
            case EXPLORE -> {
                var arm = choice.explorationArm();
                if (arm != null) {
                    posteriors.learn(arm, enjoyed);
                }
            }
            case SEED, TFIDF, HYBRID, ONLINE, POPULAR, FRESH -> posteriors.learn(Exploration.PERSONALIZED, enjoyed);
            case REWATCH, FOLLOWING, LATEST -> {
                // Not chosen by a ranking.
            }
        }
    }

    /**
     * Whether the viewer enjoyed the video; empty if the event does not tell.
     *
     * @param durationMs returns the measured duration of a video in milliseconds; 0 if it is unknown
     */
    static Optional<Boolean> enjoyed(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        return switch (event.kind()) {
            case LIKE, SHARE, COMMENT, MORE_LIKE_THIS, FOLLOW -> Optional.of(true);
            case SKIP, NOT_INTERESTED, HIDE_CREATOR -> Optional.of(false);
            case PLAY, PROGRESS, COMPLETE -> isEnough(event, durationMs) ? Optional.of(true) : Optional.empty();
            case IMPRESSION, SEARCH, UNLIKE, UNFOLLOW -> Optional.empty();
        };
    }

    private static boolean isEnough(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        var videoId = event.target().videoId();
        if (videoId == null || event.watchedMs() <= 0) {
            return false;
        }
        var duration = durationMs.applyAsLong(videoId);
        return duration > 0 && event.watchedMs() >= ENOUGH * duration;
    }
}
