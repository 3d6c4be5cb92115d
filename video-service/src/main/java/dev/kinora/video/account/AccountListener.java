package dev.kinora.video.account;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.starter.erasure.AccountErased;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the public profiles of accounts up to date. */
@Component
class AccountListener {

    private static final String CONSUMER = "video-service.accounts";

    private final Accounts accounts;
    private final Inbox inbox;

    AccountListener(Accounts accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {Topics.ACCOUNT_CREATED, Topics.ACCOUNT_CHANGED},
            groupId = CONSUMER)
    void on(EventEnvelope<?> envelope) {
        inbox.once(CONSUMER, envelope.id(), () -> {
            switch (envelope.event()) {
                case AccountCreated e ->
                    accounts.put(new AccountProfile(e.accountId(), e.handle(), e.displayName(), e.bio()), e.version());
                case AccountChanged e ->
                    accounts.put(new AccountProfile(e.accountId(), e.handle(), e.displayName(), e.bio()), e.version());
                default ->
                    throw new IllegalArgumentException(
                            "Not subscribed to " + envelope.event().getClass().getSimpleName());
            }
        });
    }

    @EventListener
    void on(AccountErased erased) {
        accounts.remove(erased.accountId());
    }
}
