package dev.kinora.video.account;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.StandingChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The standing of an account, as moderation said last.
 *
 * @param until when it ends by itself; null for without end
 * @param reason code of the reason; null for GOOD
 */
record Standing(
        AccountStanding standing,
        @Nullable Instant until,
        @Nullable String reason,
        long version) {

    static final Standing GOOD = new Standing(AccountStanding.GOOD, null, null, 0);

    /** Whether this weighs more on the account than what comes after it. */
    boolean isGraver(StandingChanged after, Instant now) {
        int graver = at(now).compareTo(after.standing());
        return graver > 0 || (graver == 0 && end(after.until()).isBefore(end(until)));
    }

    private static Instant end(@Nullable Instant until) {
        return until == null ? Instant.MAX : until;
    }

    /** What it comes to at an instant: GOOD when its time is over. */
    AccountStanding at(Instant now) {
        return until != null && !until.isAfter(now) ? AccountStanding.GOOD : standing;
    }
}
