package dev.kinora.events.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The standing of an account changed. It is a restriction, not a lock: the account can still sign in, read, appeal, and
 * export or erase its data.
 *
 * @param until when the standing ends by itself, without another event; null for without end
 * @param reason code of the reason of the last violation or of the suspension; null for GOOD
 * @param version one more for each change of this account; a lower one is out of date
 */
public record StandingChanged(
        UUID accountId,
        AccountStanding standing,
        @Nullable Instant until,
        @Nullable String reason,
        long version) implements StandingEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
