package dev.kinora.video.comment;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationEvent;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what moderation decided about comments. */
@Component
class CommentDecisionListener {

    private static final String CONSUMER = "video-service.comment-decisions";

    private final CommentDecisions decisions;
    private final Inbox inbox;

    CommentDecisionListener(CommentDecisions decisions, Inbox inbox) {
        this.decisions = decisions;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {Topics.MODERATION_DECIDED, Topics.MODERATION_CASE_OPENED, Topics.MODERATION_REWRITE_SUGGESTED},
            groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof ModerationEvent event) {
            inbox.once(CONSUMER, envelope.id(), () -> apply(event));
        }
    }

    private void apply(ModerationEvent event) {
        switch (event) {
            case ModerationDecided decided -> {
                if (decided.content().kind() == ContentKind.COMMENT) {
                    decisions.decide(decided);
                }
            }
            case ModerationCaseOpened opened -> {
                if (opened.content().kind() == ContentKind.COMMENT) {
                    decisions.waitForReview(opened.content());
                }
            }
            case ModerationRewriteSuggested suggested ->
                decisions.suggestRewrite(suggested.content(), suggested.reason());
        }
    }
}
