package dev.kinora.video.account;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can neither upload nor comment for now. It is read with every such request, so that it also holds for tokens that
 * were issued before.
 */
@Component
@Transactional
class Standings {

    private final JdbcClient jdbc;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    Standings(JdbcClient jdbc, ErasedAccounts erased, ApplicationEventPublisher publisher, InstantSource clock) {
        this.jdbc = jdbc;
        this.erased = erased;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Refuses an account that moderation has paused or suspended.
     *
     * @throws ProblemException 403 ACCOUNT_PAUSED or ACCOUNT_SUSPENDED, with {@code until} if there is an end and {@code
     *     reason}
     */
    @Transactional(readOnly = true)
    public void requireMayPublish(UUID accountId) {
        find(accountId).filter(known -> !known.at(clock.instant()).mayPublish()).ifPresent(known -> {
            throw refusal(known);
        });
    }

    private static ProblemException refusal(Standing known) {
        var refused = known.standing() == AccountStanding.PAUSED
                ? new ProblemException(
                        AccountProblem.ACCOUNT_PAUSED, "Too much of what you posted was against the rules.")
                : new ProblemException(AccountProblem.ACCOUNT_SUSPENDED, "A person has decided so; you can appeal.");
        if (known.until() != null) {
            refused.with("until", known.until().toString());
        }
        if (known.reason() != null) {
            refused.with("reason", known.reason());
        }
        return refused;
    }

    /** Stores a standing from an event, unless a newer one is known or the account is erased. */
    void apply(StandingChanged changed) {
        if (erased.contains(changed.accountId())) {
            return;
        }
        var before = lock(changed.accountId()).orElse(Standing.GOOD);
        if (before.version() >= changed.version()) {
            return;
        }
        store(changed);
        if (erased.containsAfterWriting(changed.accountId())) {
            forget(changed.accountId());
            return;
        }
        publisher.publishEvent(new StandingApplied(changed, before.isGraver(changed, clock.instant())));
    }

    private void store(StandingChanged changed) {
        jdbc.sql("""
                        insert into account_standing (account_id, standing, ends_at, reason, videos_hidden, version)
                        values (:id, :standing, :until, :reason, :hidden, :version)
                        on duplicate key update standing = :standing, ends_at = :until, reason = :reason,
                            videos_hidden = :hidden, version = :version""")
                .param("id", BinaryIds.bytes(changed.accountId()))
                .param("standing", changed.standing().name())
                .param("until", timestamp(changed.until()))
                .param("reason", changed.reason())
                .param("hidden", changed.hidesVideos())
                .param("version", changed.version())
                .update();
    }

    private void forget(UUID accountId) {
        jdbc.sql("delete from account_standing where account_id = :id")
                .param("id", BinaryIds.bytes(accountId))
                .update();
    }

    private Optional<Standing> find(UUID accountId) {
        return read("", accountId);
    }

    private Optional<Standing> lock(UUID accountId) {
        return read(" for update", accountId);
    }

    private Optional<Standing> read(String lock, UUID accountId) {
        return jdbc.sql("select standing, ends_at, reason, version from account_standing where account_id = :id" + lock)
                .param("id", BinaryIds.bytes(accountId))
                .query((row, number) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var until = row.getTimestamp("ends_at");
        return new Standing(
                AccountStanding.valueOf(row.getString("standing")),
                until == null ? null : until.toInstant(),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
