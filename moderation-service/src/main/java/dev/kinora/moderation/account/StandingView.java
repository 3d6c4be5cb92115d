package dev.kinora.moderation.account;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.account.suspension.Standing;
import dev.kinora.moderation.account.suspension.SuspensionView;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.strike.Strike;
import dev.kinora.moderation.strike.StrikeLedger;
import dev.kinora.moderation.strike.StrikeThresholds;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do, and why.
 *
 * @param until when the standing ends if nothing else happens; null for without end
 * @param points the points that count now
 * @param thresholds from how many points on something happens
 * @param strikes the newest strikes, also those that do not count any more, the newest first
 * @param suspensions the newest suspensions, also those that are over, the newest first
 * @param profileResets when people took the words of the owner from the profile, the newest first
 */
@Schema(name = "AccountStandingView")
record StandingView(
        AccountStanding standing,
        @Nullable Instant until,
        int points,
        StrikeThresholds thresholds,
        List<StrikeView> strikes,
        List<SuspensionView> suspensions,
        List<ProfileResetView> profileResets) {

    private static final int LISTED = 50;

    static StandingView of(
            Standing standing,
            StrikeLedger ledger,
            StrikeThresholds thresholds,
            List<SuspensionView> suspensions,
            List<ProfileResetView> profileResets,
            Instant now) {
        return new StandingView(
                standing.standing(),
                standing.until(),
                ledger.pointsAt(now),
                thresholds,
                ledger.newestFirst().stream()
                        .limit(LISTED)
                        .map(strike -> StrikeView.of(strike, now))
                        .toList(),
                suspensions,
                profileResets);
    }

    /**
     * A person took the words of the owner from the profile, for everybody and until the owner sets others.
     *
     * @param statement a sentence about the reason
     * @param handle whether the account also got a neutral handle
     */
    @Schema(name = "ProfileReset")
    record ProfileResetView(Instant at, ReasonCode reason, String statement, boolean handle) {

        static Optional<ProfileResetView> of(AccountCase decided) {
            var decision = decided.decision();
            var reason = decision == null ? null : decision.reason();
            return decision == null || reason == null
                    ? Optional.empty()
                    : Optional.of(new ProfileResetView(
                            decision.decidedAt(),
                            reason,
                            reason.statement(),
                            decision.action() == AccountCase.Action.RESET_HANDLE));
        }
    }

    /**
     * A strike.
     *
     * @param decisionId the decision behind it, which the owner of the content can read and contest
     * @param statement a sentence about the reason
     * @param since when the content was first rejected
     * @param liftedAt when another decision took it away; null if none did
     * @param counts whether it counts now
     */
    @Schema(name = "Strike")
    record StrikeView(
            UUID decisionId,
            ContentKind kind,
            UUID contentId,
            ReasonCode reason,
            String statement,
            int points,
            Instant since,
            Instant expiresAt,
            @Nullable Instant liftedAt,
            boolean counts) {

        static StrikeView of(Strike strike, Instant now) {
            return new StrikeView(
                    strike.decisionId(),
                    strike.content().kind(),
                    strike.content().id(),
                    strike.reason(),
                    strike.reason().statement(),
                    strike.points(),
                    strike.struckAt(),
                    strike.expiresAt(),
                    strike.liftedAt(),
                    strike.countsAt(now));
        }
    }
}
