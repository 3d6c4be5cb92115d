package dev.kinora.starter.inbox;

import dev.kinora.events.KinoraEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.converter.ConversionException;

/** Applies the events of a batch of records together, in the order of the records. */
public final class EventBatch {

    /** For the properties of a listener: what waits is fetched at once, but no more than this. */
    public static final String LIMIT = "max.poll.records=500";

    private EventBatch() {}

    /**
     * Applies all events of a batch with one call, repeated once where another transaction was in its way, or with a call for each if that
     * fails, so that one that cannot be applied does not keep the others from being applied.
     *
     * @param effect applies events in a transaction of its own; those that were applied before have no effect
     * @throws BatchListenerFailedException with the first record that cannot be read or applied; those before it are applied, those
     *     after it are delivered again
     */
    public static <T extends KinoraEvent> void apply(
            List<ConsumerRecord<String, byte[]>> records, Class<T> type, Consumer<List<EventEnvelope<T>>> effect) {
        var readable = new ArrayList<EventEnvelope<T>>();
        BatchListenerFailedException unreadable = null;
        for (var record : records) {
            try {
                readable.add(read(record, type));
            } catch (RuntimeException e) {
                unreadable = failed(record, e);
                break;
            }
        }
        apply(records, readable, effect);
        if (unreadable != null) {
            throw unreadable;
        }
    }

    private static <T extends KinoraEvent> void apply(
            List<ConsumerRecord<String, byte[]>> records,
            List<EventEnvelope<T>> events,
            Consumer<List<EventEnvelope<T>>> effect) {
        var failure = events.isEmpty() ? null : failureOf(effect, events);
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            failure = failureOf(effect, events);
        }
        if (failure == null) {
            return;
        }
        if (events.size() == 1 || InboxAutoConfiguration.isOutage(failure)) {
            throw failed(records.getFirst(), failure);
        }
        for (var i = 0; i < events.size(); i++) {
            var own = failureOf(effect, List.of(events.get(i)));
            if (own != null) {
                throw failed(records.get(i), own);
            }
        }
    }

    private static <E> @Nullable RuntimeException failureOf(Consumer<List<E>> effect, List<E> events) {
        try {
            effect.accept(events);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static BatchListenerFailedException failed(ConsumerRecord<?, ?> record, Throwable cause) {
        return new BatchListenerFailedException("A record of the batch failed", cause, record);
    }

    @SuppressWarnings("unchecked") // The body was compared with the type.
    private static <T extends KinoraEvent> EventEnvelope<T> read(ConsumerRecord<?, ?> record, Class<T> type) {
        EventEnvelope<?> envelope = EventEnvelopeConverter.read(record);
        if (!type.isInstance(envelope.event())) {
            var cause = new IllegalArgumentException("Unexpected event type " + envelope.type());
            throw new ConversionException("The record is not an event of this topic", record, cause);
        }
        return (EventEnvelope<T>) envelope;
    }
}
