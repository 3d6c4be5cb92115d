package dev.kinora.starter.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent; {@code sequence} is the order in which events were stored. */
record OutboxRow(
        long sequence,
        UUID id,
        String topic,
        String key,
        String subject,
        byte[] body,
        @Nullable String traceparent,
        Instant occurredAt) {}
