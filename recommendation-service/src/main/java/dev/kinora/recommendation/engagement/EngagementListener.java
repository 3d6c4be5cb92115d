package dev.kinora.recommendation.engagement;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentEvent;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.engagement.EngagementEvent;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.preference.PreferenceEvent;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventBatch;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.notify.ClientNotifications;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Consumes engagements, removed comments and preferences of viewers. */
@Component
class EngagementListener {

    private static final String COMMENTS = "recommendation-comments";
    private static final String PREFERENCES = "recommendation-preferences";

    private final Engagements engagements;
    private final EngagementStore store;
    private final ViewerStates states;
    private final ErasedAccounts erased;
    private final ClientNotifications live;
    private final Inbox inbox;

    EngagementListener(
            Engagements engagements,
            EngagementStore store,
            ViewerStates states,
            ErasedAccounts erased,
            ClientNotifications live,
            Inbox inbox) {
        this.engagements = engagements;
        this.store = store;
        this.states = states;
        this.erased = erased;
        this.live = live;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = Topics.ENGAGEMENT_RECORDED,
            groupId = "recommendation-service.engagement",
            batch = "true",
            ackMode = "BATCH",
            properties = EventBatch.LIMIT)
    void onEngagements(List<ConsumerRecord<String, byte[]>> records) {
        EventBatch.apply(
                records,
                EngagementEvent.class,
                batch -> engagements.apply(batch.stream()
                        .map(envelope -> switch (envelope.event()) {
                            case EngagementRecorded recorded -> recorded;
                        })
                        .toList()));
    }

    @KafkaListener(topics = Topics.COMMENT_REMOVED, groupId = "recommendation-service.comments")
    void onComment(EventEnvelope<? extends CommentEvent> envelope) {
        inbox.once(COMMENTS, envelope.id(), () -> {
            switch (envelope.event()) {
                case CommentRemoved removed -> engagements.takeBack(removed);
                case CommentSubmitted _ -> {
                    // Counted by its engagement event, once others see it.
                }
            }
        });
    }

    @KafkaListener(topics = Topics.PREFERENCE_UPDATED, groupId = "recommendation-service.preferences")
    void onPreference(EventEnvelope<? extends PreferenceEvent> envelope) {
        inbox.once(PREFERENCES, envelope.id(), () -> {
            switch (envelope.event()) {
                case PreferenceUpdated updated -> prefer(updated);
            }
        });
    }

    /** Whoever just said what they like is told when the next page of the feed knows it. */
    private void prefer(PreferenceUpdated updated) {
        var viewer = updated.userId();
        if (erased.contains(viewer)) {
            return;
        }
        engagements.prefer(updated);
        if (erased.containsAfterWriting(viewer)) {
            store.eraseSome(viewer, ErasedAccounts.LATE_ROWS);
            states.erase(viewer);
        } else if (updated.source() == PreferenceSource.DECLARED) {
            live.toAccount(viewer, "preferences.applied", Map.of("version", updated.version()));
        }
    }
}
