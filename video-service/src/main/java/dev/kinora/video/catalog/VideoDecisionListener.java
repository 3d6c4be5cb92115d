package dev.kinora.video.catalog;

import dev.kinora.events.Categories;
import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationEvent;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import dev.kinora.video.catalog.VideoLifecycle.DecidedVideo;
import dev.kinora.video.catalog.metadata.Decision;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Applies decisions of moderation about videos. Withdrawals arrive on a topic with a listener container of its own, and
 * again as decisions; the version of the decision makes the order irrelevant.
 */
@Component
class VideoDecisionListener {

    private static final String CONSUMER = "video-service.video-decisions";
    private static final String TAKEDOWNS = "video-service.video-takedowns";

    private final VideoLifecycle lifecycle;
    private final Inbox inbox;

    VideoDecisionListener(VideoLifecycle lifecycle, Inbox inbox) {
        this.lifecycle = lifecycle;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {Topics.MODERATION_DECIDED, Topics.MODERATION_CASE_OPENED},
            groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof ModerationEvent event) {
            receive(CONSUMER, envelope, event);
        }
    }

    @KafkaListener(
            topics = Topics.MODERATION_WITHDRAWN,
            groupId = TAKEDOWNS,
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void onTakedown(EventEnvelope<ModerationWithdrawn> envelope) {
        receive(TAKEDOWNS, envelope, envelope.event());
    }

    /** The topics carry decisions about comments too: those cost no row in the inbox. */
    private void receive(String consumer, EventEnvelope<?> envelope, ModerationEvent event) {
        if (content(event).kind() == ContentKind.VIDEO) {
            inbox.once(consumer, envelope.id(), () -> apply(event, envelope.time()));
        }
    }

    private void apply(ModerationEvent event, Instant at) {
        switch (event) {
            case ModerationDecided decided -> lifecycle.decide(decision(decided, at));
            case ModerationWithdrawn withdrawn -> lifecycle.decide(decision(withdrawn.decision(), at));
            case ModerationCaseOpened opened ->
                lifecycle.waitForReview(opened.content().id(), opened.content().version());
            case ModerationRewriteSuggested suggested -> {
                // Only comments are given back.
            }
            case ModerationAnswered answered -> {
                // Concerns who asked, not the video.
            }
        }
    }

    private static ContentRef content(ModerationEvent event) {
        return switch (event) {
            case ModerationDecided decided -> decided.content();
            case ModerationWithdrawn withdrawn -> withdrawn.content();
            case ModerationCaseOpened opened -> opened.content();
            case ModerationRewriteSuggested suggested -> suggested.content();
            case ModerationAnswered answered -> answered.content();
        };
    }

    private static DecidedVideo decision(ModerationDecided decided, Instant at) {
        String category = decided.suggestion().category();
        var decision = new Decision(
                decided.outcome(),
                decided.reason().code(),
                decided.reason().statement(),
                decided.actor() == DecisionActor.AUTOMATED,
                at);
        return new DecidedVideo(
                decided.content().id(),
                decided.content().version(),
                decided.version(),
                decision,
                decided.restrictions(),
                Categories.contains(category) ? category : null);
    }
}
