package dev.kinora.moderation.preservation;

import dev.kinora.events.Topics;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Receives which files of a video are locked away. */
@Component
class VideoPreservedListener {

    private static final String CONSUMER = "moderation-service.preserved-videos";

    private final PreservationStore store;
    private final Inbox inbox;

    VideoPreservedListener(PreservationStore store, Inbox inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.VIDEO_PRESERVED, groupId = CONSUMER)
    void on(EventEnvelope<VideoPreserved> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> store(envelope.event()));
    }

    private void store(VideoPreserved preserved) {
        if (store.lock(preserved.videoId()).filter(Preservation::isKept).isPresent()) {
            store.replaceItems(
                    preserved.videoId(),
                    preserved.items().stream()
                            .map(item -> new PreservedItem(item.name(), item.size(), item.sha256()))
                            .toList());
        }
    }
}
