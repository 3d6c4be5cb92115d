package dev.kinora.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a login names, before any password was checked.
 *
 * @param key under which tries to sign in are counted: one for each account, whatever its spelling, and for each unknown
 *     login without its accents
 * @param accountId null when no account has this login
 * @param passwordHash null where there is none; never leaves the gateway
 */
public record Candidate(
        String key, @Nullable UUID accountId, @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Candidate[accountId=" + accountId + "]";
    }
}
