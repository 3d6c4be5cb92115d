package dev.kinora.starter.outbox;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes events: {@link #publish} stores the event in the transaction that changes the state, and the relay sends it
 * to Kafka at least once after the commit. There is never an event without its change, nor a change without its event.
 *
 * <p>Events with the same topic and key arrive in order. {@link Topics#TAKEDOWNS} are sent apart from all others and
 * overtake them. An event that Kafka permanently refuses, for example because
 * it is larger than the broker allows, is moved to {@code outbox_parked} for an operator, and later events with its key
 * are sent without it.
 */
public class Outbox {

    private static final String INSERT = """
            insert into outbox_event (event_id, topic, message_key, subject, body, traceparent, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final InstantSource clock;
    private final ObjectProvider<Tracer> tracer;
    private final Consumer<Lane> wakeRelay;

    Outbox(JdbcTemplate jdbc, Ids ids, InstantSource clock, ObjectProvider<Tracer> tracer, Consumer<Lane> wakeRelay) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.tracer = tracer;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Stores an event for sending.
     *
     * @return the id of the event, which is its CloudEvents {@code ce_id}
     * @throws IllegalTransactionStateException outside a transaction
     */
    public UUID publish(KinoraEvent event) {
        return store(List.of(waiting(event))).getFirst();
    }

    /**
     * Stores events for sending, in their order.
     *
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void publishAll(Collection<? extends KinoraEvent> events) {
        store(events.stream().map(Outbox::waiting).toList());
    }

    /**
     * Stores a tombstone for sending: a record without a value, after which compaction removes everything that the topic
     * has about this key. Consumers do not see it.
     *
     * @param topic one of {@link Topics#COMPACTED}
     * @throws IllegalTransactionStateException outside a transaction
     */
    public void retract(String topic, String key) {
        if (!Topics.COMPACTED.contains(topic)) {
            throw new IllegalArgumentException(topic + " is not compacted: its records expire by themselves");
        }
        store(List.of(new Waiting(topic, key, key, OutboxRow.TOMBSTONE)));
    }

    private record Waiting(String topic, String key, String subject, byte[] body) {}

    private static Waiting waiting(KinoraEvent event) {
        return new Waiting(Topics.of(event.getClass()), event.key(), event.subject(), EventJson.write(event));
    }

    private List<UUID> store(List<Waiting> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event is published in the transaction that it announces");
        }
        var stored = new ArrayList<UUID>();
        var traceparent = traceparent();
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(INSERT, events, Math.max(1, events.size()), (statement, event) -> {
            var id = ids.next();
            stored.add(id);
            statement.setBytes(1, BinaryIds.bytes(id));
            statement.setString(2, event.topic());
            statement.setString(3, event.key());
            statement.setString(4, event.subject());
            statement.setBytes(5, event.body());
            statement.setString(6, traceparent);
            statement.setTimestamp(7, now);
        });
        wakeAfterCommit(events.stream().map(event -> Lane.of(event.topic())).collect(Collectors.toSet()));
        return stored;
    }

    private void wakeAfterCommit(Set<Lane> lanes) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lanes.forEach(wakeRelay);
            }
        });
    }

    private @Nullable String traceparent() {
        Tracer available = tracer.getIfAvailable();
        var span = available == null ? null : available.currentSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}
