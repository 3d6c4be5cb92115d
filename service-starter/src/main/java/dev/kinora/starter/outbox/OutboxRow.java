package dev.kinora.starter.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that is waiting to be sent; {@code sequence} increases in the order in which events were stored. */
record OutboxRow(
        long sequence,
        UUID id,
        String topic,
        String key,
        String subject,
        byte[] body,
        @Nullable String traceparent,
        Instant occurredAt) {

    /** The stored body of a tombstone. */
    static final byte[] TOMBSTONE = {};

    /** What Kafka gets; null for a tombstone. */
    byte @Nullable [] value() {
        return body.length == 0 ? null : body;
    }
}
