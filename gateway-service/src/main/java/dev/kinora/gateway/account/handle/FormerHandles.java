package dev.kinora.gateway.account.handle;

import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Handles that accounts have given up. Each is reserved for a while: the account may take it back, unless moderation took
 * it away, and nobody else can have it.
 */
@Component
public class FormerHandles {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FormerHandles(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reserves a handle that an account has now. */
    public void reserve(String handle, UUID account, boolean takenAway, Instant until) {
        jdbc.sql("""
                        insert into former_handle (handle, account_id, taken_away, reserved_until)
                        values (:handle, :account, :taken, :until)
                        on duplicate key update account_id = :account, taken_away = :taken, reserved_until = :until""")
                .param("handle", handle)
                .param("account", BinaryIds.bytes(account))
                .param("taken", takenAway)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Reserves all earlier handles of an account against the account, too, and ends their redirects. */
    public void takeAwayAll(UUID account) {
        jdbc.sql("update former_handle set taken_away = true where account_id = :account")
                .param("account", BinaryIds.bytes(account))
                .update();
    }

    /** Ends the reservation of a handle that an account has taken back. */
    public void release(String handle) {
        jdbc.sql("delete from former_handle where handle = :handle")
                .param("handle", handle)
                .update();
    }

    /**
     * Whether a handle is reserved against this account. Asked after it was seen that no account has the handle: a
     * reservation is committed together with the change that gives the handle up.
     */
    public boolean isReserved(String handle, UUID account) {
        return jdbc.sql("""
                        select 1 from former_handle
                        where handle = :handle and reserved_until > :now and (account_id <> :account or taken_away)""")
                .param("handle", handle)
                .param("account", BinaryIds.bytes(account))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The handle that the account has now which gave up this one; empty if moderation took it away. */
    public Optional<String> successor(String handle) {
        return jdbc.sql("""
                        select a.handle from former_handle f join account a on a.id = f.account_id
                        where f.handle = :handle and f.reserved_until > :now and not f.taken_away""")
                .param("handle", handle)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    @EventListener
    void forget(AccountErased erased) {
        jdbc.sql("delete from former_handle where account_id = :account")
                .param("account", BinaryIds.bytes(erased.accountId()))
                .update();
    }

    /** Removes reservations that are over. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void removeOver() {
        int removed;
        do {
            removed = jdbc.sql("delete from former_handle where reserved_until <= :now limit " + AT_ONCE)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } while (removed == AT_ONCE);
    }
}
