package dev.kinora.starter.outbox;

import java.nio.ByteBuffer;
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
        Instant occurredAt) {

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
