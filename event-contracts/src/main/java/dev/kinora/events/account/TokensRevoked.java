package dev.kinora.events.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of an account are no longer valid although they have not expired: its roles or its password changed, it
 * was locked, or a session ended.
 *
 * <p>Every replica of every service reads all records of the topic that are younger than the longest lifetime of an
 * access token, and rejects the tokens that they name.
 *
 * @param sessionId the one session whose tokens are revoked (claim {@code sid}); null for every session
 * @param minimumTokenVersion tokens whose claim {@code tv} is lower are revoked; applies if {@code sessionId} is null
 * @param at when they were revoked
 */
public record TokensRevoked(UUID accountId, @Nullable UUID sessionId, long minimumTokenVersion, Instant at)
        implements TokenEvent {

    /** Revokes the tokens of every session that carry a lower version. */
    public static TokensRevoked before(UUID accountId, long minimumTokenVersion, Instant at) {
        return new TokensRevoked(accountId, null, minimumTokenVersion, at);
    }

    /** Revokes the tokens of one session. */
    public static TokensRevoked ofSession(UUID accountId, UUID sessionId, Instant at) {
        return new TokensRevoked(accountId, sessionId, 0, at);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
