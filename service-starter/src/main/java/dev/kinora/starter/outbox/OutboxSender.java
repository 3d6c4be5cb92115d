package dev.kinora.starter.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends a batch of events to Kafka and reports the result of each. */
class OutboxSender implements AutoCloseable {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Duration timeout;
    private final String source;

    /** Creates a sender for this CloudEvents source, with a time limit per batch. */
    OutboxSender(KafkaTemplate<String, byte[]> kafka, Duration timeout, String source) {
        this.kafka = kafka;
        this.timeout = timeout;
        this.source = source;
    }

    /**
     * Sends events in order. A topic that fails immediately gets no further events of the batch, because each would
     * wait for the broker as long as the first.
     */
    List<Delivery> send(List<OutboxRow> batch) {
        var round = new Round();
        List<Supplier<Delivery>> offers = new ArrayList<>();
        batch.forEach(row -> offers.add(round.offer(row)));
        return offers.stream().map(Supplier::get).toList();
    }

    /** Closes the producer if it belongs to this sender alone. */
    @Override
    public void close() {
        kafka.destroy();
    }

    private final class Round {

        private final long end = System.nanoTime() + timeout.toNanos();
        private final Set<String> failed = new HashSet<>();

        private Supplier<Delivery> offer(OutboxRow row) {
            if (failed.contains(row.topic()) || left() <= 0) {
                return () -> new Delivery.Untried(row);
            }
            try {
                var acknowledgement = kafka.send(message(row));
                return () -> await(row, acknowledgement);
            } catch (InterruptException e) {
                throw e;
            } catch (RuntimeException e) {
                Delivery failure = failure(row, e);
                if (failure instanceof Delivery.Failed) {
                    failed.add(row.topic());
                }
                return () -> failure;
            }
        }

        private Delivery await(OutboxRow row, CompletableFuture<?> acknowledgement) {
            try {
                acknowledgement.get(Math.max(0, left()), TimeUnit.NANOSECONDS);
                return new Delivery.Sent(row);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Kafka had not acknowledged", e);
            } catch (ExecutionException e) {
                return failure(row, e);
            } catch (TimeoutException e) {
                return new Delivery.Failed(row, e);
            }
        }

        private long left() {
            return end - System.nanoTime();
        }
    }

    private static Delivery failure(OutboxRow row, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof RecordBatchTooLargeException
                    || cause instanceof SerializationException
                    || cause instanceof InvalidRecordException
                    || cause instanceof InvalidTopicException) {
                return new Delivery.Refused(row, cause);
            }
        }
        return new Delivery.Failed(row, failure);
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        var message = new ProducerRecord<String, byte[]>(row.topic(), row.key(), row.value());
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
