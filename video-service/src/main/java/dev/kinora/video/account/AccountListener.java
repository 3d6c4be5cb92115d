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

/** Keeps the public faces of accounts up to date, and forgets accounts that ask for it. */
@Component
class AccountListener {

    private final Accounts accounts;
    private final AccountErasures erasures;
    private final Inbox inbox;

    AccountListener(Accounts accounts, AccountErasures erasures, Inbox inbox) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.inbox = inbox;
    }

    @KafkaListener(
            topics = {Topics.ACCOUNT_CREATED, Topics.ACCOUNT_CHANGED, Topics.ACCOUNT_ERASURE_REQUESTED},
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
            case AccountErasureRequested e -> erasures.begin(e.accountId());
            case AccountErasureCompleted e -> throw unexpected(e);
        }
    }

    private static IllegalArgumentException unexpected(AccountEvent event) {
        return new IllegalArgumentException(
                "Not subscribed to " + event.getClass().getSimpleName());
    }
}
