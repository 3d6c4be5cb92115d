package dev.kinora.events.moderation;

import java.util.UUID;

/**
 * A person decided that the profile of an account breaks the rules: the display name becomes the handle, and the
 * description is emptied. The owner can set both anew.
 *
 * @param caseId the case in which it was decided
 * @param reason code of the reason
 */
public record ProfileReset(UUID accountId, UUID caseId, String reason) implements StandingEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
