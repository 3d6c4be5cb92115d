package dev.kinora.events.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recipient of a notification: one account, or all accounts with a role. Exactly one of the two is present. */
public record Recipient(@Nullable UUID accountId, @Nullable String role) {

    public Recipient {
        if ((accountId == null) == (role == null)) {
            throw new IllegalArgumentException("A recipient is either an account or a role");
        }
    }

    public static Recipient account(UUID id) {
        return new Recipient(id, null);
    }

    public static Recipient role(String role) {
        return new Recipient(null, role);
    }
}
