package dev.kinora.moderation.account;

import java.util.UUID;

/** What one feature holds about accounts: what they posted, and what they did as staff. */
public interface AccountData {

    /**
     * Erases some of what is held about an account, in the running transaction.
     *
     * @param limit how many rows at most of each kind
     * @return whether there may be more
     */
    boolean eraseSome(UUID accountId, int limit);
}
