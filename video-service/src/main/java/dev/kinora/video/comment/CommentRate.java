package dev.kinora.video.comment;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits the comments of an account over all replicas with the generic cell rate algorithm (ITU-T I.371) on one row per
 * account, which is locked in the transaction of the comment and rolled back with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CommentRate {

    private static final Duration IDLE = Duration.ofHours(1);

    private final CommentProperties properties;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    CommentRate(CommentProperties properties, JdbcClient jdbc, InstantSource clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one comment or edit.
     *
     * @throws ProblemException RATE_LIMITED, with {@code retryAfterSeconds}
     */
    public void take(UUID accountId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant next = later(now, freeAt(accountId, now)).plus(properties.interval());
        Duration wait = Duration.between(now, next).minus(properties.interval().multipliedBy(properties.burst()));
        if (wait.isPositive()) {
            throw new ProblemException(CommonProblem.RATE_LIMITED, "You are commenting too fast.")
                    .with(ProblemException.RETRY_AFTER, wait.plusMillis(999).toSeconds());
        }
        jdbc.sql("update comment_rate set free_at = :next where account_id = :account")
                .param("next", Timestamp.from(next))
                .param("account", BinaryIds.bytes(accountId))
                .update();
    }

    /** Deletes the rows of accounts whose allowance has been completely restored for an hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    void forgetIdle() {
        jdbc.sql("delete from comment_rate where free_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(IDLE)))
                .update();
    }

    /** Locks the row; the update without a change acquires the lock immediately, which avoids deadlocks. */
    private Instant freeAt(UUID accountId, Instant now) {
        jdbc.sql("insert into comment_rate (account_id, free_at) values (:account, :now) "
                        + "on duplicate key update account_id = account_id")
                .param("account", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select free_at from comment_rate where account_id = :account for update")
                .param("account", BinaryIds.bytes(accountId))
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
