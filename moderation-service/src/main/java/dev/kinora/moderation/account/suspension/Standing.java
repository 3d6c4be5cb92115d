package dev.kinora.moderation.account.suspension;

import dev.kinora.events.moderation.AccountStanding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do.
 *
 * @param until when it ends if nothing else happens; null for without end
 * @param reason code of the reason of the newest strike or of the suspension; null for GOOD
 * @param videosHidden whether nobody sees the videos of the account meanwhile
 */
public record Standing(
        AccountStanding standing,
        @Nullable Instant until,
        @Nullable String reason,
        boolean videosHidden) {

    Standing(AccountStanding standing, @Nullable Instant until, @Nullable String reason) {
        this(standing, until, reason, false);
    }

    static final Standing GOOD = new Standing(AccountStanding.GOOD, null, null);
}
