package dev.kinora.events.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person decided that the profile of an account breaks the rules: the display name becomes the handle, and the
 * description is emptied. The owner can set both anew.
 *
 * @param caseId the case in which it was decided
 * @param reason code of the reason
 * @param handleTaken whether the account also gets a neutral handle, and cannot take the one before again; null, in earlier
 *     records, is false
 */
public record ProfileReset(
        UUID accountId,
        UUID caseId,
        String reason,
        @Nullable Boolean handleTaken) implements StandingEvent {

    /** A reset that leaves the handle as it is. */
    public ProfileReset(UUID accountId, UUID caseId, String reason) {
        this(accountId, caseId, reason, false);
    }

    /** Whether the account loses its handle, too. */
    public boolean takesHandle() {
        return Boolean.TRUE.equals(handleTaken);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
