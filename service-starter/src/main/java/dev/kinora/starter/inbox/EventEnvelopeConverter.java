package dev.kinora.starter.inbox;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.core.JacksonException;

/**
 * Reads CloudEvents in binary mode into {@link EventEnvelope}s; a record that cannot be read is dead-lettered without
 * retries.
 */
public class EventEnvelopeConverter implements RecordMessageConverter {

    @Override
    public Message<?> toMessage(
            ConsumerRecord<?, ?> record,
            @Nullable Object acknowledgment,
            @Nullable Object consumer,
            @Nullable Type payloadType) {
        return MessageBuilder.withPayload(read(record)).build();
    }

    /**
     * Reads one record.
     *
     * @throws ConversionException when an attribute is missing or the body does not match the type
     */
    public static EventEnvelope<?> read(ConsumerRecord<?, ?> record) {
        try {
            String type = header(record, "ce_type");
            var bodyType =
                    Topics.typeOf(type).orElseThrow(() -> new IllegalArgumentException("Unknown event type " + type));
            if (!(record.value() instanceof byte[] body)) {
                throw new IllegalArgumentException("The event has no body");
            }
            return new EventEnvelope<>(
                    UUID.fromString(header(record, "ce_id")),
                    type,
                    header(record, "ce_source"),
                    Instant.parse(header(record, "ce_time")),
                    EventJson.read(body, bodyType));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            throw new ConversionException("The record is not an event that can be read", record, e);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The record has no " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
        throw new IllegalStateException("Events leave through the outbox only");
    }
}
