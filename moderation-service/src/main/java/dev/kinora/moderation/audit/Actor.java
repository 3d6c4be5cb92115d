package dev.kinora.moderation.audit;

import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;

/** A person, as others of the staff see them. */
public record Actor(UUID id, String handle) {

    /** The person who calls. */
    public static Actor of(CurrentAccount account) {
        return new Actor(account.id(), account.handle());
    }
}
