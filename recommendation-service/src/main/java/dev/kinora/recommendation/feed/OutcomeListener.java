package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.ranking.ExplorationArm;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Judges served slots by what the viewer did with them; runs in the transaction of the engagement. */
@Component
class OutcomeListener {

    private static final double ENOUGH = 0.5;

    private final ImpressionLog log;
    private final ExplorationPosteriors posteriors;

    OutcomeListener(ImpressionLog log, ExplorationPosteriors posteriors) {
        this.log = log;
        this.posteriors = posteriors;
    }

    @EventListener
    void on(EngagementRecorded event) {
        var recommendationId = event.target().recommendationId();
        if (recommendationId == null) {
            return;
        }
        var enjoyed = enjoyed(event);
        if (enjoyed.isPresent() && log.judge(recommendationId, event.userId(), enjoyed.get())) {
            log.find(recommendationId).ifPresent(slot -> learn(slot.choice(), enjoyed.get()));
        }
    }

    private void learn(Impression.Choice choice, boolean enjoyed) {
        switch (choice.source()) {
            case EXPLORE -> {
                var arm = choice.explorationArm();
                if (arm != null) {
                    posteriors.learn(arm, enjoyed);
                }
            }
            case SEED, TFIDF, POPULAR, FRESH -> posteriors.learn(ExplorationArm.PERSONALISED, enjoyed);
            case REWATCH, FOLLOWING, LATEST -> {
                // Not chosen by a ranking.
            }
        }
    }

    /** Whether the viewer liked what they got; empty where it cannot be told yet. */
    static Optional<Boolean> enjoyed(EngagementRecorded event) {
        return switch (event.kind()) {
            case COMPLETE, LIKE, SHARE, COMMENT, MORE_LIKE_THIS, FOLLOW -> Optional.of(true);
            case SKIP, NOT_INTERESTED, HIDE_CREATOR -> Optional.of(false);
            case PLAY, PROGRESS ->
                event.durationMs() > 0 && event.watchedMs() >= ENOUGH * event.durationMs()
                        ? Optional.of(true)
                        : Optional.empty();
            case IMPRESSION, SEARCH, UNLIKE, UNFOLLOW -> Optional.empty();
        };
    }
}
