package dev.kinora.moderation.account;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Starts the erasure of accounts whose owners ask for it. */
@Component
class AccountListener {

    private static final String CONSUMER = "moderation-accounts";

    private final Inbox inbox;
    private final AccountErasures erasures;

    AccountListener(Inbox inbox, AccountErasures erasures) {
        this.inbox = inbox;
        this.erasures = erasures;
    }

    @KafkaListener(topics = Topics.ACCOUNT_ERASURE_REQUESTED, groupId = "moderation-service.accounts")
    void on(EventEnvelope<AccountErasureRequested> envelope) {
        inbox.once(
                CONSUMER, envelope.id(), () -> erasures.begin(envelope.event().accountId()));
    }
}
