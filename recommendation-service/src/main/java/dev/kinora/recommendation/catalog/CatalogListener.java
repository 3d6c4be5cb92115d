package dev.kinora.recommendation.catalog;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.account.AccountEvent;
import dev.kinora.events.moderation.CopyFound;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoEvent;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.events.video.VideoUploaded;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Updates the catalog when videos are published or unpublished and when creators change their names. A publication is also published as
 * an application event within the transaction.
 */
@Component
class CatalogListener {

    private static final String CONSUMER = "recommendation-catalog";

    private final CatalogStore store;
    private final ErasedAccounts erased;
    private final Inbox inbox;
    private final ApplicationEventPublisher applied;

    CatalogListener(CatalogStore store, ErasedAccounts erased, Inbox inbox, ApplicationEventPublisher applied) {
        this.erased = erased;
        this.store = store;
        this.inbox = inbox;
        this.applied = applied;
    }

    @KafkaListener(topics = Topics.VIDEO_PUBLISHED, groupId = "recommendation-service.catalog")
    void onVideo(EventEnvelope<? extends VideoEvent> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    /** Apart from publications, which it may overtake; the version of the video makes the order irrelevant. */
    @KafkaListener(
            topics = Topics.VIDEO_UNPUBLISHED,
            groupId = "recommendation-service.takedowns",
            containerFactory = InboxAutoConfiguration.TAKEDOWN_LISTENERS)
    void onTakedown(EventEnvelope<VideoUnpublished> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    @KafkaListener(topics = Topics.ACCOUNT_CHANGED, groupId = "recommendation-service.creators")
    void onAccount(EventEnvelope<? extends AccountEvent> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    @KafkaListener(topics = Topics.MODERATION_COPY_FOUND, groupId = "recommendation-service.copies")
    void onCopy(EventEnvelope<CopyFound> envelope) {
        inbox.once(
                CONSUMER,
                envelope.id(),
                () -> store.join(envelope.event().videoId(), envelope.event().familyId()));
    }

    void apply(VideoEvent event) {
        switch (event) {
            case VideoPublished published ->
                unlessErased(published.author().accountId(), () -> {
                    store.publish(published);
                    applied.publishEvent(published);
                });
            case VideoUnpublished unpublished -> store.unpublish(unpublished);
            case VideoUploaded _, VideoTranscoded _, VideoTranscodeFailed _ -> {
                // Not visible to viewers yet.
            }
        }
    }

    void apply(AccountEvent event) {
        switch (event) {
            case AccountChanged changed ->
                unlessErased(
                        changed.accountId(),
                        () -> store.rename(
                                new VideoAuthor(changed.accountId(), changed.handle(), changed.displayName()),
                                changed.version()));
            case AccountCreated _, AccountErasureRequested _, AccountErasureCompleted _ -> {
                // The name comes with the first published video; RecommendationErasure erases accounts.
            }
        }
    }

    private void unlessErased(UUID creator, Runnable effect) {
        if (!erased.contains(creator)) {
            effect.run();
            if (erased.containsAfterWriting(creator)) {
                store.eraseSome(creator, ErasedAccounts.LATE_ROWS);
            }
        }
    }
}
