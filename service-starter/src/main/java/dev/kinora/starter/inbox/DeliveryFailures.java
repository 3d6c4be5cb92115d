package dev.kinora.starter.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;
import tools.jackson.core.JacksonException;

/**
 * Logs a record that cannot be handled when it first fails and when it is dead-lettered, and counts dead letters. The
 * content of a record is never logged.
 */
public final class DeliveryFailures implements RetryListener {

    private static final Logger log = LoggerFactory.getLogger(DeliveryFailures.class);

    private final MeterRegistry metrics;

    DeliveryFailures(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (attempt == 1) {
            log.warn(
                    "Event {} of {}, partition {}, offset {} could not be handled: {}",
                    eventId(record),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    causeOf(failure));
        }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        metrics.counter("kinora.dead.letters", "topic", record.topic()).increment();
        log.error(
                "Dead-lettered event {} of {}, partition {}, offset {}: {}",
                eventId(record),
                record.topic(),
                record.partition(),
                record.offset(),
                causeOf(failure));
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        log.error(
                "Event {} of {}, partition {}, offset {} could not be dead-lettered and is handled again: {}",
                eventId(record),
                record.topic(),
                record.partition(),
                record.offset(),
                causeOf(failure));
    }

    private static String eventId(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader("ce_id");
        return header == null || header.value() == null
                ? "without id"
                : new String(header.value(), StandardCharsets.UTF_8).replaceAll("[^0-9A-Za-z-]", "?");
    }

    /**
     * The root cause and its location; for unreadable JSON only the location, because the message quotes the content.
     */
    public static String causeOf(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown cause";
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof JacksonException unreadable) {
            return unreadable.getClass().getSimpleName() + " " + unreadable.getPathReference();
        }
        StackTraceElement[] stack = cause.getStackTrace();
        return stack.length == 0 ? cause.toString() : cause + " at " + stack[0];
    }
}
