package dev.kinora.moderation.account.suspension;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.moderation.accounthold.AccountHoldChanged;
import dev.kinora.moderation.accounthold.AccountHolds;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.strike.StrikeLedger;
import dev.kinora.moderation.strike.StrikeProperties;
import dev.kinora.moderation.strike.Strikes;
import dev.kinora.moderation.strike.StrikesChanged;
import dev.kinora.starter.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What accounts may do. It follows from their strikes, suspensions and holds alone, and each change is announced in the lane of
 * takedowns with when it ends, so that nothing has to happen at that time.
 */
@Component
public class Standings {

    private final Strikes strikes;
    private final SuspensionStore suspensions;
    private final AccountHolds holds;
    private final StandingStore store;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final StrikeProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Standings(
            Strikes strikes,
            SuspensionStore suspensions,
            AccountHolds holds,
            StandingStore store,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            StrikeProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.strikes = strikes;
        this.suspensions = suspensions;
        this.holds = holds;
        this.store = store;
        this.outbox = outbox;
        this.publisher = publisher;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** The standing of an account now. */
    @Transactional(readOnly = true)
    public Standing of(UUID accountId) {
        return standing(accountId, strikes.of(accountId), clock.instant());
    }

    /** The standing that an account would have now with these strikes. */
    @Transactional(readOnly = true)
    public Standing with(UUID accountId, StrikeLedger ledger) {
        return standing(accountId, ledger, clock.instant());
    }

    /** Recomputes the standing of an account, and announces it if it has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(UUID accountId) {
        var now = standing(accountId, strikes.locked(accountId), clock.instant());
        var before = store.announced(accountId);
        if (now.equals(before.standing())) {
            return;
        }
        long version = before.version() + 1;
        store.store(accountId, new StandingStore.Announced(now, version));
        outbox.publish(
                new StandingChanged(accountId, now.standing(), now.until(), now.reason(), version, now.videosHidden()));
        meters.counter("kinora.standings.changed", "standing", now.standing().name())
                .increment();
    }

    /** Keeps others from changing the strikes and suspensions of an account until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID accountId) {
        strikes.locked(accountId);
    }

    @EventListener
    void on(AccountHoldChanged changed) {
        renew(changed.accountId());
    }

    @EventListener
    void on(StrikesChanged changed) {
        renew(changed.accountId());
        var now = clock.instant();
        var struck = strikes.of(changed.accountId());
        int points = struck.pointsAt(now);
        if (changed.struck()
                && points >= properties.thresholds().suspension()
                && suspensions.holding(changed.accountId(), now).isEmpty()) {
            publisher.publishEvent(new SuspensionProposed(changed.accountId(), points, isAboutChildren(struck, now)));
        }
    }

    private static boolean isAboutChildren(StrikeLedger struck, Instant now) {
        return struck.newestFirst().stream()
                .anyMatch(strike -> strike.countsAt(now) && strike.reason() == ReasonCode.CHILD_SAFETY);
    }

    private Standing standing(UUID accountId, StrikeLedger ledger, Instant now) {
        var hold = holds.of(accountId);
        if (hold.isPresent()) {
            return new Standing(
                    AccountStanding.SUSPENDED,
                    null,
                    ReasonCode.CHILD_SAFETY.name(),
                    hold.get().videosHidden());
        }
        var byStrikes = byStrikes(ledger, now);
        return suspensions
                .holding(accountId, now)
                .map(suspension -> suspended(suspension, byStrikes))
                .orElse(byStrikes);
    }

    /** A pause that outlasts the suspension prolongs it. */
    private static Standing suspended(Suspension suspension, Standing byStrikes) {
        var until = suspension.until();
        boolean outlasted = until != null
                && byStrikes.standing() == AccountStanding.PAUSED
                && byStrikes.until() != null
                && byStrikes.until().isAfter(until);
        return new Standing(
                AccountStanding.SUSPENDED,
                outlasted ? byStrikes.until() : until,
                suspension.reason().name());
    }

    private Standing byStrikes(StrikeLedger ledger, Instant now) {
        var thresholds = properties.thresholds();
        var reason = ledger.newest(now).map(strike -> strike.reason().name()).orElse(null);
        return ledger.pauseEnd(now, thresholds.pause(), properties.pause())
                .map(end -> new Standing(AccountStanding.PAUSED, end, reason))
                .or(() -> ledger.below(now, thresholds.warning())
                        .map(end -> new Standing(AccountStanding.WARNED, end, reason)))
                .orElse(Standing.GOOD);
    }
}
