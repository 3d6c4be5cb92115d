package dev.kinora.moderation.account;

import java.util.UUID;

/**
 * People are asked about an account. It is announced within the service and in the transaction of what prompts it.
 *
 * @param detail what prompts it, at most 200 characters, without personal data
 * @param childSafety whether it may be about harm to children, which is for the people with that role
 */
public record AccountQuestion(UUID accountId, Kind kind, String detail, boolean childSafety) {

    /** What is asked. */
    public enum Kind {
        /** Does the profile break the rules? A machine found something in it. */
        PROFILE,

        /** Does the account break the rules? Somebody reported it. */
        REPORT
    }
}
