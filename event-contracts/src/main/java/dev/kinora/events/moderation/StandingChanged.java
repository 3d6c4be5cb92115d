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
 * @param videosHidden whether nobody sees the videos of the account meanwhile; null, in earlier records, is false
 */
public record StandingChanged(
        UUID accountId,
        AccountStanding standing,
        @Nullable Instant until,
        @Nullable String reason,
        long version,
        @Nullable Boolean videosHidden)
        implements StandingEvent {

    /** A standing that leaves the videos of the account as they are. */
    public StandingChanged(
            UUID accountId, AccountStanding standing, @Nullable Instant until, @Nullable String reason, long version) {
        this(accountId, standing, until, reason, version, false);
    }

    /** Whether nobody sees the videos of the account. */
    public boolean hidesVideos() {
        return Boolean.TRUE.equals(videosHidden);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
