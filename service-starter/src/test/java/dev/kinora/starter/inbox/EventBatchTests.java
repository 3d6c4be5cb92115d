package dev.kinora.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentEvent;
import dev.kinora.events.comment.CommentSubmitted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

class EventBatchTests {

    private final List<List<String>> applied = new ArrayList<>();

    @Test
    void appliesAllTogetherInTheirOrder() {
        apply("a", "b", "c");

        assertThat(applied).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void appliesTheOthersBeforeOneThatCannotBeApplied() {
        assertFails(() -> apply("a", "poison", "c"), 1);

        assertThat(applied).containsExactly(List.of("a"));
    }

    @Test
    void appliesEachWhereOnlyTheBatchFails() {
        apply("a", "crowded", "c");

        assertThat(applied).containsExactly(List.of("a"), List.of("crowded"), List.of("c"));
    }

    @Test
    void appliesWhatComesBeforeAnUnreadableRecord() {
        assertFails(() -> apply("a", "b", "unreadable", "d"), 2);

        assertThat(applied).containsExactly(List.of("a", "b"));
    }

    @Test
    void triesNoneAloneDuringAnOutage() {
        assertFails(() -> apply("a", "outage", "c"), 0);

        assertThat(applied).isEmpty();
    }

    private static void assertFails(ThrowingCallable batch, long offset) {
        assertThatThrownBy(batch)
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getRecord())
                                .extracting(ConsumerRecord::offset)
                                .isEqualTo(offset));
    }

    private void apply(String... texts) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var text : texts) {
            records.add(record(records.size(), text));
        }
        EventBatch.apply(records, CommentEvent.class, this::effect);
    }

    private void effect(List<EventEnvelope<CommentEvent>> batch) {
        var texts = batch.stream()
                .map(envelope -> ((CommentSubmitted) envelope.event()).text())
                .toList();
        if (texts.contains("poison") || (texts.size() > 1 && texts.contains("crowded"))) {
            throw new IllegalStateException("It broke");
        }
        if (texts.contains("outage")) {
            throw new CannotCreateTransactionException("No connection");
        }
        applied.add(texts);
    }

    private static ConsumerRecord<String, byte[]> record(int offset, String text) {
        var event = new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), text, 0, null);
        var body = text.equals("unreadable") ? new byte[] {'{'} : EventJson.write(event);
        var record = new ConsumerRecord<>(Topics.COMMENT_SUBMITTED, 0, offset, "key", body);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        Topics.COMMENT_SUBMITTED,
                        "ce_source",
                        "/test",
                        "ce_time",
                        "2026-01-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
