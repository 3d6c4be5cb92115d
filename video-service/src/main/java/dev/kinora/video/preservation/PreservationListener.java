package dev.kinora.video.preservation;

import dev.kinora.events.Topics;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives what moderation needs as evidence. */
@Component
class PreservationListener {

    private static final String CONSUMER = "video-service.preservation";

    private final Preservations preservations;
    private final Inbox inbox;

    PreservationListener(Preservations preservations, Inbox inbox) {
        this.preservations = preservations;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.MODERATION_PRESERVATION_CHANGED, groupId = CONSUMER)
    void on(EventEnvelope<PreservationChanged> envelope) {
        if (envelope.event().kind() == ContentKind.VIDEO) {
            inbox.once(CONSUMER, envelope.id(), () -> preservations.apply(envelope.event()));
        }
    }
}
