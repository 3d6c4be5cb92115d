package dev.kinora.moderation.strike;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.review.Contests;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.retention.OldRows;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives strikes for rejections and takes them away with the decision, in the transaction of the decision. Content strikes
 * once: another rejection of it, also of a newer version, takes the place of the first and keeps its time. A milder
 * decision takes the strike away if it is about the same version or answers a report or an appeal; that a newer version is
 * within the rules does not undo the first.
 */
@Component
public class Strikes {

    private final StrikeStore store;
    private final Contests contests;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher publisher;
    private final StrikeProperties properties;
    private final MeterRegistry meters;
    private final OldRows expired;
    private final InstantSource clock;

    Strikes(
            StrikeStore store,
            Contests contests,
            ErasedAccounts erased,
            ApplicationEventPublisher publisher,
            StrikeProperties properties,
            MeterRegistry meters,
            JdbcClient jdbc,
            InstantSource clock) {
        this.store = store;
        this.contests = contests;
        this.erased = erased;
        this.publisher = publisher;
        this.properties = properties;
        this.meters = meters;
        this.expired = new OldRows(jdbc, "strike", "expires_at");
        this.clock = clock;
    }

    /** The strikes of an account. */
    @Transactional(readOnly = true)
    public StrikeLedger of(UUID accountId) {
        return ledger(accountId);
    }

    /**
     * The strikes of an account, which nobody else changes until the end of the transaction; nor does anybody else change
     * its standing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StrikeLedger locked(UUID accountId) {
        store.lock(accountId);
        return ledger(accountId);
    }

    private StrikeLedger ledger(UUID accountId) {
        return new StrikeLedger(store.of(accountId));
    }

    @EventListener
    void on(DecisionRecorded recorded) {
        var action = recorded.made().ruling().action();
        // A hold follows a rejection only where that was taken back, which takes its strike back as an approval does.
        var outcome =
                action == Action.HOLD ? Outcome.APPROVED : action.outcome().orElse(null);
        if (outcome != null && mayMatter(recorded.made(), outcome)) {
            apply(recorded.id(), recorded.made(), outcome);
        }
    }

    /** Machines approve thousands of comments, and never take a decision of another back. */
    private static boolean mayMatter(NewDecision made, Outcome outcome) {
        return made.actor() != null || outcome == Outcome.REJECTED;
    }

    private void apply(UUID decisionId, NewDecision made, Outcome outcome) {
        var owner = made.subject().ownerId();
        if (erased.contains(owner)) {
            return;
        }
        store.lock(owner);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = store.counting(made.subject().content().id(), now).orElse(null);
        int points = outcome == Outcome.REJECTED ? points(made) : 0;
        boolean lifted = before != null && (points > 0 || takesBack(made, before.content()));
        if (before != null && lifted) {
            store.lift(before.decisionId(), decisionId, now);
            count("kinora.strikes.lifted", made);
        }
        if (points > 0) {
            store.add(owner, strike(decisionId, made, points, before, now));
            count("kinora.strikes", made);
        }
        if (lifted || points > 0) {
            publisher.publishEvent(new StrikesChanged(owner, points > 0));
        }
    }

    private int points(NewDecision made) {
        return properties.of(made.ruling().reason(), made.subject().content().kind());
    }

    private Strike strike(UUID decisionId, NewDecision made, int points, @Nullable Strike before, Instant now) {
        return new Strike(
                decisionId,
                made.subject().content(),
                made.ruling().reason(),
                points,
                before == null ? now : before.struckAt(),
                now,
                before == null ? now.plus(properties.expiry()) : before.expiresAt(),
                null);
    }

    private boolean takesBack(NewDecision made, ContentRef struck) {
        return made.subject().content().version() <= struck.version()
                || contests.purposeOf(made.subject().caseId())
                        .filter(purpose -> purpose != CasePurpose.SCREENING)
                        .isPresent();
    }

    private void count(String meter, NewDecision made) {
        meters.counter(meter, "kind", made.subject().content().kind().name()).increment();
    }

    /** Deletes strikes long after they have expired. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT45M")
    void forgetExpired() {
        expired.deleteBefore(clock.instant().minus(properties.kept()));
    }
}
