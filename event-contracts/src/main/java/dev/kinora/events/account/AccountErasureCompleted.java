package dev.kinora.events.account;

import java.util.UUID;

/** One service has erased what it held about the account. */
public record AccountErasureCompleted(UUID accountId, String service) implements AccountEvent {

    @Override
    public String key() {
        return accountId.toString();
    }
}
