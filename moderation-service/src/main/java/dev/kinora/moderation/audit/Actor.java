package dev.kinora.moderation.audit;

import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;

/** A member of the staff, as other staff see them. */
public record Actor(UUID id, String handle) {

    /** The caller. */
    public static Actor of(CurrentAccount account) {
        return new Actor(account.id(), account.handle());
    }
}
