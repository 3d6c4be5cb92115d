package dev.kinora.video.reaction;

import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementEvent;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts views from recorded engagements. */
@Component
class ViewListener {

    private static final String CONSUMER = "video-service.views";

    private final Views views;
    private final Inbox inbox;

    ViewListener(Views views, Inbox inbox) {
        this.views = views;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.ENGAGEMENT_RECORDED, groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof EngagementEvent event) {
            switch (event) {
                case EngagementRecorded recorded -> count(envelope.id(), recorded);
            }
        }
    }

    private void count(UUID eventId, EngagementRecorded recorded) {
        UUID videoId = recorded.target().videoId();
        if (videoId != null && ViewRule.mayCount(recorded)) {
            inbox.once(CONSUMER, eventId, () -> views.watched(videoId, recorded));
        }
    }
}
