package dev.kinora.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account that a login names, before the password is checked.
 *
 * @param key key under which sign-in attempts are counted: one per account, whatever the spelling of its login, and one
 *     per unknown login without accents
 * @param accountId null if no account has this login
 * @param passwordHash null if there is none; never leaves the gateway
 */
public record Candidate(
        String key, @Nullable UUID accountId, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Candidate[accountId=" + accountId + "]";
    }
}
