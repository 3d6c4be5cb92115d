package dev.kinora.events.moderation;

/** What an account may do after the decisions about its content, from the mildest to the gravest. */
public enum AccountStanding {
    /** Everything. */
    GOOD,

    /** Everything; the next violation may have a consequence. */
    WARNED,

    /** For a time it can neither upload nor comment. Machines may come to this, too. */
    PAUSED,

    /** It can neither upload nor comment. Only a person suspends. */
    SUSPENDED;

    /** Whether the account can upload and comment. */
    public boolean mayPublish() {
        return this == GOOD || this == WARNED;
    }
}
