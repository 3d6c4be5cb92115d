package dev.kinora.events.account;

import java.util.UUID;

/** The owner asked that everything held about the account be erased. */
public record AccountErasureRequested(UUID accountId, long version) implements AccountEvent {

    @Override
    public String key() {
        return accountId.toString();
    }
}
