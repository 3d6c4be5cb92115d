package dev.kinora.moderation.comment;

import dev.kinora.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents headers of a comment event, for tests that write records directly. */
final class EventHeaders {

    private EventHeaders() {}

    static void addTo(Headers headers) {
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        Topics.COMMENT_SUBMITTED,
                        "ce_source",
                        "/test",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
