package dev.kinora.starter.outbox;

import dev.kinora.starter.id.BinaryIds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends stored events to Kafka in the order in which they were stored.
 *
 * <p>One replica of a service relays at a time: it holds a row lock while it sends a batch, and deletes the batch in the
 * same transaction. Killed in between, the batch is sent again, which consumers expect.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KafkaTemplate<String, byte[]> kafka;
    private final OutboxProperties properties;
    private final String source;
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            KafkaTemplate<String, byte[]> kafka,
            OutboxProperties properties,
            String source) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kafka = kafka;
        this.properties = properties;
        this.source = source;
    }

    void wake() {
        work.release();
    }

    @Override
    public synchronized void start() {
        // Known before it runs: it runs for as long as it is the known one.
        Thread relay = Thread.ofVirtual().name("outbox-relay").unstarted(this::relayUntilStopped);
        thread = relay;
        relay.start();
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(properties.sendTimeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        // Stops after the web server and the listeners, whose last events it still sends.
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void relayUntilStopped() {
        boolean more = false;
        while (thread != null) {
            try {
                if (!more && work.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                more = relayBatch() == properties.batchSize();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                more = false;
                if (thread != null) {
                    log.warn("Events wait: a batch could not be relayed and will be tried again", e);
                }
            }
        }
    }

    private int relayBatch() {
        Integer sent = transaction.execute(status -> {
            boolean mine = jdbc.sql("SELECT id FROM outbox_relay WHERE id = 1 FOR UPDATE SKIP LOCKED")
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            List<OutboxRow> batch = mine ? nextBatch() : List.of();
            if (!batch.isEmpty()) {
                send(batch);
                jdbc.sql("DELETE FROM outbox_event WHERE sequence IN (:sent)")
                        .param("sent", batch.stream().map(OutboxRow::sequence).toList())
                        .update();
            }
            return batch.size();
        });
        return sent == null ? 0 : sent;
    }

    private List<OutboxRow> nextBatch() {
        return jdbc.sql("""
                        SELECT sequence, event_id, topic, message_key, subject, body, traceparent, occurred_at
                        FROM outbox_event ORDER BY sequence LIMIT :limit""")
                .param("limit", properties.batchSize())
                .query((row, n) -> new OutboxRow(
                        row.getLong("sequence"),
                        BinaryIds.read(row, "event_id"),
                        row.getString("topic"),
                        row.getString("message_key"),
                        row.getString("subject"),
                        row.getBytes("body"),
                        row.getString("traceparent"),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
    }

    private void send(List<OutboxRow> batch) {
        CompletableFuture<?>[] acknowledgements =
                batch.stream().map(row -> kafka.send(message(row))).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(acknowledgements)
                    .get(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka had not acknowledged", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not acknowledge", e);
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.body());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.id().toString());
        header(message, "ce_source", source);
        header(message, "ce_type", row.topic());
        header(message, "ce_subject", row.subject());
        header(message, "ce_time", row.occurredAt().toString());
        header(message, "content-type", "application/json");
        String traceparent = row.traceparent();
        if (traceparent != null) {
            header(message, "traceparent", traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
