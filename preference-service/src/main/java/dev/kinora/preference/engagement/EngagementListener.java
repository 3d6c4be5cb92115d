package dev.kinora.preference.engagement;

import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementEvent;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.preference.profile.Profiles;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventBatch;
import dev.kinora.starter.inbox.EventEnvelope;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds engagements recorded by other services to the history, and stores the category of each video.
 *
 * <p>Both effects are idempotent by their keys (engagement id; video id and version), so no inbox row is needed. Events
 * that this service published itself are skipped, because their engagements are stored already.
 */
@Component
class EngagementListener {

    private static final String OWN_SOURCE = "/preference-service";

    private final EngagementHistory history;
    private final VideoCategories categories;
    private final ErasedAccounts erased;
    private final Profiles profiles;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final EngagementProperties properties;

    EngagementListener(
            EngagementHistory history,
            VideoCategories categories,
            ErasedAccounts erased,
            Profiles profiles,
            TransactionTemplate transaction,
            InstantSource clock,
            EngagementProperties properties) {
        this.history = history;
        this.categories = categories;
        this.erased = erased;
        this.profiles = profiles;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    @KafkaListener(
            topics = Topics.ENGAGEMENT_RECORDED,
            groupId = "preference-service.engagement",
            batch = "true",
            ackMode = "BATCH",
            properties = EventBatch.LIMIT)
    void onEngagements(List<ConsumerRecord<String, byte[]>> records) {
        EventBatch.apply(
                records, EngagementEvent.class, batch -> transaction.executeWithoutResult(status -> keep(batch)));
    }

    @KafkaListener(topics = Topics.VIDEO_PUBLISHED, groupId = "preference-service.video")
    void onVideo(EventEnvelope<VideoPublished> envelope) {
        categories.remember(envelope.event());
    }

    private void keep(List<EventEnvelope<EngagementEvent>> batch) {
        var oldest = clock.instant().minus(properties.retention());
        var others = batch.stream()
                .filter(envelope -> !envelope.source().equals(OWN_SOURCE))
                .map(envelope -> switch (envelope.event()) {
                    case EngagementRecorded engagement -> engagement;
                })
                .filter(engagement -> !engagement.at().isBefore(oldest))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        var viewers = others.stream().map(EngagementRecorded::userId).collect(Collectors.toSet());
        var gone = erased.among(viewers);
        var kept = others.stream()
                .filter(engagement -> !gone.contains(engagement.userId()))
                .toList();
        history.append(kept, profiles.refusingProfiling(viewers));
        erased.amongAfterWriting(viewers)
                .forEach(viewer -> history.eraseSome(viewer, ErasedAccounts.lateRows(kept.size())));
    }
}
