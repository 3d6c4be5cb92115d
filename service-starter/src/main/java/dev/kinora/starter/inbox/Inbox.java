package dev.kinora.starter.inbox;

import dev.kinora.events.KinoraEvent;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the effect of an event exactly once: the id of the event is stored in the transaction of the effect. */
public class Inbox {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Duration remembered;

    /** Creates an inbox that remembers events for this long, which must exceed the retention of the topics. */
    Inbox(
            JdbcClient jdbc,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            InstantSource clock,
            Duration remembered) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
        this.remembered = remembered;
    }

    /**
     * Runs an effect unless this consumer has run it for this event already. An event that does not concern the
     * consumer costs neither a row nor a transaction, so prefer this method to a condition inside the effect.
     *
     * @param consumer the name of the consumer, stable for ever, at most 100 characters
     * @param concerns whether the consumer has anything to do; evaluated first, outside a transaction
     * @return false if it does not concern the consumer or was done before
     */
    public <T extends KinoraEvent> boolean once(
            String consumer,
            EventEnvelope<? extends T> envelope,
            Predicate<? super T> concerns,
            Consumer<? super T> effect) {
        T event = envelope.event();
        return concerns.test(event) && once(consumer, envelope.id(), () -> effect.accept(event));
    }

    /**
     * Runs an effect unless this consumer has run it for this event already.
     *
     * @param consumer the name of the consumer, stable for ever, at most 100 characters
     * @return false if it was done before
     */
    public boolean once(String consumer, UUID eventId, Runnable effect) {
        Boolean ran = transaction.execute(status -> {
            int inserted = jdbc.sql("""
                            insert ignore into processed_event (consumer, event_id, processed_at)
                            values (:consumer, :eventId, :now)""")
                    .param("consumer", consumer)
                    .param("eventId", BinaryIds.bytes(eventId))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (inserted == 0) {
                return false;
            }
            effect.run();
            return true;
        });
        return Boolean.TRUE.equals(ran);
    }

    /**
     * Stores that this consumer handles these events, and returns those that it has not handled before. For the transaction of their
     * effect. Where another one handles one of them at the same time, this one waits and fails; a repeat finds it handled.
     *
     * @param consumer the name of the consumer, stable for ever, at most 100 characters
     */
    public Set<UUID> fresh(String consumer, Collection<UUID> eventIds) {
        // In one order, so that repeats of a batch wait for each other.
        var fresh = new TreeSet<>(eventIds);
        fresh.removeAll(
                jdbc.sql("select event_id from processed_event where consumer = :consumer and event_id in (:ids)")
                        .param("consumer", consumer)
                        .param("ids", eventIds.stream().map(BinaryIds::bytes).toList())
                        .query((row, number) -> BinaryIds.read(row, "event_id"))
                        .set());
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "insert into processed_event (consumer, event_id, processed_at) values (?, ?, ?)",
                fresh,
                eventIds.size(),
                (statement, id) -> {
                    statement.setString(1, consumer);
                    statement.setBytes(2, BinaryIds.bytes(id));
                    statement.setTimestamp(3, now);
                });
        return fresh;
    }

    /**
     * Deletes the ids of events that are older than any record in Kafka. At 200 rows per second (50 events for four
     * consumers) a run deletes 60,000 rows; it can delete a million.
     */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void forgetOld() {
        new OldRows(jdbc, "processed_event", "processed_at")
                .deleteBefore(clock.instant().minus(remembered));
    }
}
