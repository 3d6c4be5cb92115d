package dev.kinora.video.account;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.account.AccountEvent;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the public faces of accounts up to date. */
@Component
class AccountListener {

    private final Accounts accounts;
    private final Inbox inbox;

    AccountListener(Accounts accounts, Inbox inbox) {
        this.accounts = accounts;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {Topics.ACCOUNT_CREATED, Topics.ACCOUNT_CHANGED},
            groupId = "video-service.accounts")
    void on(EventEnvelope<?> envelope) {
        if (envelope.event() instanceof AccountEvent event) {
            inbox.once("video-service.accounts", envelope.id(), () -> apply(event));
        }
    }

    private void apply(AccountEvent event) {
        switch (event) {
            case AccountCreated e ->
                accounts.put(new AccountProfile(e.accountId(), e.handle(), e.displayName(), e.bio()), e.version());
            case AccountChanged e ->
                accounts.put(new AccountProfile(e.accountId(), e.handle(), e.displayName(), e.bio()), e.version());
            case AccountErasureRequested e -> throw unexpected(e);
            case AccountErasureCompleted e -> throw unexpected(e);
        }
    }

    private static IllegalArgumentException unexpected(AccountEvent event) {
        return new IllegalArgumentException(
                "Not subscribed to " + event.getClass().getSimpleName());
    }
}
