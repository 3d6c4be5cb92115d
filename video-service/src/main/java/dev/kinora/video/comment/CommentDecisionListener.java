package dev.kinora.video.comment;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationEvent;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives decisions of moderation about comments; withdrawals in a listener container of their own. */
@Component
class CommentDecisionListener {

    private static final String CONSUMER = "video-service.comment-decisions";
    private static final String TAKEDOWNS = "video-service.comment-takedowns";

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
            receive(CONSUMER, envelope.id(), event);
        }
    }

    @KafkaListener(
            topics = Topics.MODERATION_WITHDRAWN,
            groupId = TAKEDOWNS,
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void onTakedown(EventEnvelope<ModerationWithdrawn> envelope) {
        receive(TAKEDOWNS, envelope.id(), envelope.event());
    }

    /** The topics carry decisions about videos too: those cost no row in the inbox. */
    private void receive(String consumer, UUID eventId, ModerationEvent event) {
        if (content(event).kind() == ContentKind.COMMENT) {
            inbox.once(consumer, eventId, () -> apply(event));
        }
    }

    private void apply(ModerationEvent event) {
        switch (event) {
            case ModerationDecided decided -> decisions.decide(decided);
            case ModerationWithdrawn withdrawn -> decisions.decide(withdrawn.decision());
            case ModerationCaseOpened opened -> decisions.waitForReview(opened.content());
            case ModerationRewriteSuggested suggested ->
                decisions.suggestRewrite(suggested.content(), suggested.reason());
            case ModerationAnswered answered -> {
                // Concerns who asked, not the comment.
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
}
