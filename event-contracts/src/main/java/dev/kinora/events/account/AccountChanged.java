package dev.kinora.events.account;

import java.util.List;
import java.util.UUID;

/** The public profile or the roles of an account changed. Carries the complete public profile. */
public record AccountChanged(
        UUID accountId, String handle, String displayName, String bio, List<String> roles, long version)
        implements AccountEvent {

    public AccountChanged {
        roles = List.copyOf(roles);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
