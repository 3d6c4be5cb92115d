package dev.kinora.recommendation.feed;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.account.AccountEvent;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.privacy.ErasedAccounts;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.outbox.Outbox;
import java.time.InstantSource;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Erases all that this service holds about an account, and says so. */
@Component
class ErasureListener {

    private static final String CONSUMER = "recommendation-erasure";
    private static final String SERVICE = "recommendation-service";

    private final ViewerHistories histories;
    private final ImpressionLog log;
    private final Catalog catalog;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final Inbox inbox;
    private final InstantSource clock;

    ErasureListener(
            ViewerHistories histories,
            ImpressionLog log,
            Catalog catalog,
            ErasedAccounts erased,
            Outbox outbox,
            Inbox inbox,
            InstantSource clock) {
        this.histories = histories;
        this.log = log;
        this.catalog = catalog;
        this.erased = erased;
        this.clock = clock;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    @KafkaListener(topics = Topics.ACCOUNT_ERASURE_REQUESTED, groupId = "recommendation-service.erasure")
    void on(EventEnvelope<? extends AccountEvent> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> apply(envelope.event()));
    }

    private void apply(AccountEvent event) {
        switch (event) {
            case AccountErasureRequested requested -> {
                erased.add(requested.accountId(), clock.instant());
                histories.erase(requested.accountId());
                log.erase(requested.accountId());
                catalog.erase(requested.accountId());
                outbox.publish(new AccountErasureCompleted(requested.accountId(), SERVICE));
            }
            case AccountCreated _, AccountChanged _, AccountErasureCompleted _ -> {
                // Nothing to erase.
            }
        }
    }
}
