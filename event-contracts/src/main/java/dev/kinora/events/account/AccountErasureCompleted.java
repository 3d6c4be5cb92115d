package dev.kinora.events.account;

import java.util.UUID;

/** A service has erased its data about the account. */
public record AccountErasureCompleted(UUID accountId, String service) implements AccountEvent {

    @Override
    public String key() {
        return accountId.toString();
    }
}
