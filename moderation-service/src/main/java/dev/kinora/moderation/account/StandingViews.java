package dev.kinora.moderation.account;

import dev.kinora.moderation.account.StandingView.ProfileResetView;
import dev.kinora.moderation.account.suspension.Standings;
import dev.kinora.moderation.account.suspension.Suspension;
import dev.kinora.moderation.account.suspension.SuspensionStore;
import dev.kinora.moderation.account.suspension.SuspensionView;
import dev.kinora.moderation.account.suspension.Suspensions;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.strike.StrikeLedger;
import dev.kinora.moderation.strike.StrikeProperties;
import dev.kinora.moderation.strike.Strikes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what accounts may do, and why. */
@Component
@Transactional(readOnly = true)
class StandingViews {

    private final Standings standings;
    private final Strikes strikes;
    private final SuspensionStore store;
    private final Suspensions suspensions;
    private final AccountCases cases;
    private final Policies policies;
    private final StrikeProperties properties;
    private final InstantSource clock;

    StandingViews(
            Standings standings,
            Strikes strikes,
            SuspensionStore store,
            Suspensions suspensions,
            AccountCases cases,
            Policies policies,
            StrikeProperties properties,
            InstantSource clock) {
        this.standings = standings;
        this.strikes = strikes;
        this.store = store;
        this.suspensions = suspensions;
        this.cases = cases;
        this.policies = policies;
        this.properties = properties;
        this.clock = clock;
    }

    /** As the owner of the account sees it. */
    StandingView of(UUID accountId) {
        return of(accountId, true);
    }

    /**
     * As staff see it.
     *
     * @param children whether the reader has the role for child safety; everybody else sees that the account is held, not why
     */
    StandingView of(UUID accountId, boolean children) {
        var now = clock.instant();
        var struck = strikes.of(accountId).newestFirst().stream()
                .filter(strike -> children || strike.reason() != ReasonCode.CHILD_SAFETY)
                .toList();
        var imposed = store.of(accountId).stream()
                .filter(suspension -> children || suspension.reason() != ReasonCode.CHILD_SAFETY)
                .map(suspension -> view(suspension, now))
                .toList();
        var resets = cases.resets(accountId).stream()
                .filter(one -> children || !one.childSafety())
                .map(ProfileResetView::of)
                .flatMap(Optional::stream)
                .toList();
        var ledger = new StrikeLedger(struck);
        return StandingView.of(
                standings.with(accountId, ledger), ledger, properties.thresholds(), imposed, resets, now);
    }

    private SuspensionView view(Suspension suspension, Instant now) {
        return SuspensionView.of(
                suspension, policies.ofReference(suspension.policyVersion()), suspensions.appealUntil(suspension), now);
    }
}
