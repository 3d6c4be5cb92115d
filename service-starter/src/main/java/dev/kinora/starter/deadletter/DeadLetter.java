package dev.kinora.starter.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record in a dead-letter topic with what Spring Kafka's {@code DeadLetterPublishingRecoverer} noted about it. */
record DeadLetter(DeadLetterId id, ConsumerRecord<String, byte[]> record) {

    private static final String DEAD_LETTER_HEADERS = "kafka_dlt-";
    private static final int LONGEST = 200;

    static DeadLetter of(ConsumerRecord<String, byte[]> record) {
        return new DeadLetter(new DeadLetterId(record.topic(), record.partition(), record.offset()), record);
    }

    /** The consumer group that could not process it; empty if it is not noted. */
    String group() {
        return text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP).orElse("");
    }

    /** The topic that it comes from. */
    String topic() {
        return text(KafkaHeaders.DLT_ORIGINAL_TOPIC).orElse("");
    }

    /** The class name of the failure; its message may quote the record, and is not shown. */
    String failure() {
        return text(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)
                .or(() -> text(KafkaHeaders.DLT_EXCEPTION_FQCN))
                .orElse("");
    }

    /** The CloudEvents id, under which the log of the service has the failure. */
    @Nullable String eventId() {
        return text("ce_id").orElse(null);
    }

    Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The record as its listener gets it; partition and offset are those of the dead letter. */
    ConsumerRecord<String, byte[]> original() {
        var headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DEAD_LETTER_HEADERS)) {
                headers.add(header);
            }
        }
        return new ConsumerRecord<>(
                topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    private Optional<String> text(String header) {
        return Optional.ofNullable(record.headers().lastHeader(header))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .map(value -> value.substring(0, Math.min(LONGEST, value.length())));
    }
}
