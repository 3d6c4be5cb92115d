package dev.kinora.video.reaction;

import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementEvent;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.video.catalog.VideoCounters;
import dev.kinora.video.ids.Binary;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Counts views: a viewer counts once per video, and nobody counts on their own. */
@Component
class ViewListener {

    private static final String CONSUMER = "video-service.views";

    private final JdbcClient jdbc;
    private final VideoCounters counters;
    private final Inbox inbox;

    ViewListener(JdbcClient jdbc, VideoCounters counters, Inbox inbox) {
        this.jdbc = jdbc;
        this.counters = counters;
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
        if (recorded.kind() == EngagementKind.PLAY && videoId != null) {
            inbox.once(CONSUMER, eventId, () -> {
                int first = jdbc.sql("insert ignore into video_view (video_id, account_id) "
                                + "select id, :account from video where id = :video and owner_id <> :account")
                        .param("video", Binary.of(videoId))
                        .param("account", Binary.of(recorded.userId()))
                        .update();
                counters.addViews(videoId, first);
            });
        }
    }
}
