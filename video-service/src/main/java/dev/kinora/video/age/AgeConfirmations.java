package dev.kinora.video.age;

import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which accounts confirmed that they are adults. The record says which wording was confirmed and when, and when it was taken
 * back; it is deleted with the account. Nobody's date of birth is stored.
 */
@Component
@Transactional
public class AgeConfirmations {

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final InstantSource clock;

    AgeConfirmations(JdbcClient jdbc, ErasedAccounts erased, Outbox outbox, MeterRegistry meters, InstantSource clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether this account confirmed that it is of an adult. */
    @Transactional(readOnly = true)
    public boolean isConfirmed(UUID accountId) {
        return confirmedAt(accountId).isPresent();
    }

    /** The refusal of media to somebody who did not confirm. */
    public static ProblemException required() {
        return new ProblemException(
                AgeProblem.AGE_CONFIRMATION_REQUIRED,
                "Sign in and confirm that you are an adult; the video then comes with addresses that play.");
    }

    @Transactional(readOnly = true)
    AgeStatement statement(UUID accountId) {
        return AgeStatement.of(confirmedAt(accountId).orElse(null));
    }

    /**
     * Records a confirmation; has no effect if the account has confirmed this wording already.
     *
     * @param wording number of the wording that was shown
     * @throws ProblemException WORDING_CHANGED, or 410 ACCOUNT_ERASED
     */
    AgeStatement confirm(UUID accountId, int wording) {
        if (wording != AgeStatement.WORDING) {
            throw new ProblemException(AgeProblem.WORDING_CHANGED, "Read it again.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int changed = jdbc.sql("""
                        insert into age_confirmation (account_id, wording, confirmed_at, revision)
                        values (:account, :wording, :now, 1)
                        on duplicate key update
                            revision = if(revoked_at is null and wording = :wording, revision, revision + 1),
                            confirmed_at = if(revoked_at is null and wording = :wording, confirmed_at, :now),
                            wording = :wording,
                            revoked_at = null""")
                .param("account", BinaryIds.bytes(accountId))
                .param("wording", wording)
                .param("now", Timestamp.from(now))
                .update();
        erased.requireNotErasedAfterWriting(accountId);
        if (changed > 0) {
            announce(accountId, true);
        }
        return statement(accountId);
    }

    /** Takes a confirmation back; has no effect without one. Signed addresses of media that were given expire on their own. */
    void revoke(UUID accountId) {
        int changed = jdbc.sql("""
                        update age_confirmation set revoked_at = :now, revision = revision + 1
                        where account_id = :account and revoked_at is null""")
                .param("account", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        if (changed > 0) {
            announce(accountId, false);
        }
    }

    private void announce(UUID accountId, boolean confirmed) {
        long revision = jdbc.sql("select revision from age_confirmation where account_id = :account")
                .param("account", BinaryIds.bytes(accountId))
                .query(Long.class)
                .single();
        outbox.publish(new AgeConfirmationChanged(accountId, confirmed, revision));
        meters.counter("kinora.age.confirmations", "confirmed", String.valueOf(confirmed))
                .increment();
    }

    private Optional<Instant> confirmedAt(UUID accountId) {
        return jdbc.sql("select confirmed_at from age_confirmation where account_id = :account and revoked_at is null")
                .param("account", BinaryIds.bytes(accountId))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
