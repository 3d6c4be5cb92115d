package dev.kinora.preference.privacy;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Erases what is held about an account and says so. */
@Component
class ErasureListener {

    private static final Logger log = LoggerFactory.getLogger(ErasureListener.class);
    private static final String CONSUMER = "preference-service.erasure";

    private final Inbox inbox;
    private final Outbox outbox;
    private final ErasedAccounts erased;
    private final List<PersonalRecords> stores;
    private final InstantSource clock;

    ErasureListener(
            Inbox inbox, Outbox outbox, ErasedAccounts erased, List<PersonalRecords> stores, InstantSource clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.erased = erased;
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    @KafkaListener(topics = Topics.ACCOUNT_ERASURE_REQUESTED, groupId = CONSUMER)
    void onErasureRequested(EventEnvelope<AccountErasureRequested> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> erase(envelope.event().accountId()));
    }

    private void erase(UUID accountId) {
        erased.add(accountId, clock.instant());
        stores.forEach(store -> store.erase(accountId));
        outbox.publish(new AccountErasureCompleted(accountId, "preference-service"));
        log.info("Erased what was held about account {}", accountId);
    }
}
