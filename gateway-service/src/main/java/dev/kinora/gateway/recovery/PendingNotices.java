package dev.kinora.gateway.recovery;

import dev.kinora.gateway.account.audit.AccountAudit.Action;
import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices to owners that have not been sent. They are stored with the change that they are about, so that none is lost
 * when the process ends; a replica takes one for some minutes, and another sends it if it does not.
 */
@Component
class PendingNotices implements MeterBinder {

    /** Longer than sending one mail may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** With a wait that doubles from {@link #LEASE} on, the last attempt is about ten hours after the first. */
    static final int MOST_ATTEMPTS = 8;

    /**
     * A notice to send.
     *
     * @param attempts how often it was taken, this time included
     */
    record Pending(UUID id, UUID accountId, Action action, int attempts) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;

    PendingNotices(JdbcClient jdbc, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a notice in the running transaction. */
    void add(UUID account, Action action) {
        jdbc.sql("""
                        insert into owner_notice (id, account_id, action, attempts, due_at)
                        values (:id, :account, :action, 0, :now)""")
                .param("id", BinaryIds.bytes(ids.next()))
                .param("account", BinaryIds.bytes(account))
                .param("action", action.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Notices that are due, oldest first; those that another replica takes at the same time are left out. */
    List<Pending> take(int most) {
        Instant now = clock.instant();
        return jdbc
                .sql("""
                        select id, account_id, action, attempts from owner_notice
                        where due_at <= :now order by due_at, id limit :most""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> new Pending(
                        BinaryIds.read(row, "id"),
                        BinaryIds.read(row, "account_id"),
                        Action.valueOf(row.getString("action")),
                        row.getInt("attempts") + 1))
                .list()
                .stream()
                .filter(notice -> lease(notice, now))
                .toList();
    }

    private boolean lease(Pending notice, Instant now) {
        return jdbc.sql("""
                        update owner_notice set attempts = :attempts, due_at = :due
                        where id = :id and attempts = :before""")
                        .param("attempts", notice.attempts())
                        .param("before", notice.attempts() - 1)
                        .param(
                                "due",
                                Timestamp.from(now.plus(LEASE.multipliedBy(1L << Math.min(notice.attempts() - 1, 30)))))
                        .param("id", BinaryIds.bytes(notice.id()))
                        .update()
                == 1;
    }

    /** Removes a notice that was sent, or that will not be. */
    void remove(Pending notice) {
        jdbc.sql("delete from owner_notice where id = :id")
                .param("id", BinaryIds.bytes(notice.id()))
                .update();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.mails.waiting", this::count)
                .description("Mails to owners that wait to be sent")
                .register(registry);
        Gauge.builder("kinora.mails.oldest", this::oldestSeconds)
                .description("For how long the oldest mail to an owner has waited to be sent")
                .baseUnit("seconds")
                .register(registry);
    }

    private long count() {
        return jdbc.sql("select count(*) from owner_notice").query(Long.class).single();
    }

    /** An id tells when it was made (UUIDv7), which no later attempt changes. */
    private long oldestSeconds() {
        return jdbc.sql("select id from owner_notice order by id limit 1")
                .query((row, number) -> BinaryIds.read(row, "id"))
                .optional()
                .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .orElse(0L);
    }

    @EventListener
    void forget(AccountErased erased) {
        jdbc.sql("delete from owner_notice where account_id = :account")
                .param("account", BinaryIds.bytes(erased.accountId()))
                .update();
    }
}
