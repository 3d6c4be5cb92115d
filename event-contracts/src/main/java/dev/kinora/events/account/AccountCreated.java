package dev.kinora.events.account;

import java.util.List;
import java.util.UUID;

/** An account was created, by its owner or an administrator. Carries the complete public profile. */
public record AccountCreated(
        UUID accountId, String handle, String displayName, String bio, List<String> roles, long version)
        implements AccountEvent {

    public AccountCreated {
        roles = List.copyOf(roles);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
