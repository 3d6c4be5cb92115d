package dev.kinora.events.account;

import java.util.UUID;

/** The owner requested the erasure of all data about the account. */
public record AccountErasureRequested(UUID accountId, long version) implements AccountEvent {

    @Override
    public String key() {
        return accountId.toString();
    }
}
