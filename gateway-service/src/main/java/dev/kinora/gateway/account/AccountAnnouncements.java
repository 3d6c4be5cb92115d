package dev.kinora.gateway.account;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.starter.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Stores changes of accounts and publishes them to the other services, in the transaction of the change. */
@Component
class AccountAnnouncements {

    private final AccountRepository accounts;
    private final Outbox outbox;

    AccountAnnouncements(AccountRepository accounts, Outbox outbox) {
        this.accounts = accounts;
        this.outbox = outbox;
    }

    void created(Account account) {
        outbox.publish(new AccountCreated(
                account.id(),
                account.handle(),
                account.displayName(),
                account.bio(),
                AccountView.names(account.roles()),
                account.version()));
    }

    /** Flushes the account first, so that the event has its new version. */
    Account changed(Account account) {
        accounts.saveAndFlush(account);
        outbox.publish(new AccountChanged(
                account.id(),
                account.handle(),
                account.displayName(),
                account.bio(),
                AccountView.names(account.roles()),
                account.version()));
        return account;
    }

    void erasureRequested(Account account) {
        outbox.publish(new AccountErasureRequested(account.id(), account.version()));
    }
}
