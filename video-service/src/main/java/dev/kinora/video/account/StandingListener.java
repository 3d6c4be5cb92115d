package dev.kinora.video.account;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives what moderation lets accounts do. */
@Component
class StandingListener {

    private static final String CONSUMER = "video-service.standing";

    private final Standings standings;
    private final Inbox inbox;

    StandingListener(Standings standings, Inbox inbox) {
        this.standings = standings;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = Topics.MODERATION_STANDING_CHANGED,
            groupId = CONSUMER,
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void on(EventEnvelope<StandingChanged> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> standings.apply(envelope.event()));
    }
}
