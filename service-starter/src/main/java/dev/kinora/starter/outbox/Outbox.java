package dev.kinora.starter.outbox;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;
    private final ObjectProvider<Tracer> tracer;
    private final Consumer<Lane> wakeRelay;

    Outbox(JdbcClient jdbc, Ids ids, InstantSource clock, ObjectProvider<Tracer> tracer, Consumer<Lane> wakeRelay) {
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
        return store(Topics.of(event.getClass()), event.key(), event.subject(), EventJson.write(event));
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
        store(topic, key, key, OutboxRow.TOMBSTONE);
    }

    private UUID store(String topic, String key, String subject, byte[] body) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event is published in the transaction that it announces");
        }
        UUID id = ids.next();
        jdbc.sql("""
                        insert into outbox_event (event_id, topic, message_key, subject, body, traceparent, occurred_at)
                        values (:id, :topic, :key, :subject, :body, :traceparent, :occurredAt)""")
                .param("id", BinaryIds.bytes(id))
                .param("topic", topic)
                .param("key", key)
                .param("subject", subject)
                .param("body", body)
                .param("traceparent", traceparent())
                .param("occurredAt", Timestamp.from(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeRelay.accept(Lane.of(topic));
            }
        });
        return id;
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
