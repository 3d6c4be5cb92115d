package dev.kinora.testsupport.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.Inbox;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
@ExtendWith(OutputCaptureExtension.class)
class InboxIT {

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTopics topics;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private RestTestClient http;

    @Test
    void forgetsInOneRunWhatAFloodLeft() {
        fillProcessedEvents(220_000, Duration.ofDays(9));
        fillProcessedEvents(10, Duration.ofDays(7));

        run("Inbox.forgetOld");

        assertThat(jdbc.sql("select count(*) from processed_event where consumer = 'flood'")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void forgetsKeysOfRequestsAfterTwoDays() {
        jdbc.sql("""
                        insert into idempotent_request (scope, fingerprint, created_at)
                        select UNHEX(SHA2(seq, 256)), '', if(seq <= 60000, :old, :fresh) from seq_1_to_60010""")
                .param("old", ago(Duration.ofHours(49)))
                .param("fresh", ago(Duration.ofHours(47)))
                .update();

        run("IdempotentRequests.forgetOld");

        assertThat(jdbc.sql("select count(*) from idempotent_request where fingerprint = ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void leavesNoTraceOfAnEventThatDoesNotConcernTheConsumer() {
        var envelope = envelope("hello");
        List<String> effects = new ArrayList<>();

        boolean ran = inbox.once("choosy", envelope, event -> false, event -> effects.add(event.text()));

        assertThat(ran).isFalse();
        assertThat(effects).isEmpty();
        assertThat(handledBy("choosy")).isZero();
    }

    @Test
    void runsAnEffectOnceForAnEventThatConcernsTheConsumer() {
        var envelope = envelope("hello");
        List<String> effects = new ArrayList<>();

        inbox.once("eager", envelope, event -> true, event -> effects.add(event.text()));
        inbox.once("eager", envelope, event -> true, event -> effects.add(event.text()));

        assertThat(effects).containsExactly("hello");
        assertThat(handledBy("eager")).isEqualTo(1);
    }

    @Test
    void namesAnUnreadableRecordOnceAndCountsIt(CapturedOutput log) {
        String secret = "private words";
        var record = new ProducerRecord<>(
                Topics.COMMENT_SUBMITTED, 0, "key", ("{\"text\": " + secret).getBytes(StandardCharsets.UTF_8));
        String id = UUID.randomUUID().toString();
        record.headers()
                .add("ce_id", id.getBytes(StandardCharsets.UTF_8))
                .add("ce_type", Topics.COMMENT_SUBMITTED.getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/test".getBytes(StandardCharsets.UTF_8))
                .add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        kafka.send(record).join();

        await().untilAsserted(() -> assertThat(linesAbout(id, log))
                .filteredOn(line -> line.contains("ERROR"))
                .singleElement()
                .asString()
                .contains("Dead-lettered", Topics.COMMENT_SUBMITTED, "partition 0", "offset", "StreamReadException"));
        assertThat(log.getAll()).doesNotContain(secret);
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics ->
                        assertThat(metrics).containsPattern("kinora_dead_letters_total\\{.*comment.submitted"));
    }

    @Test
    void namesAFailureOnceBeforeItIsRepeatedAndOnceAtTheEnd(CapturedOutput log) {
        UUID id = UUID.randomUUID();
        topics.publish(
                id, new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "broken", 0, null));

        await().untilAsserted(() -> assertThat(linesAbout(id.toString(), log))
                .hasSize(2)
                .satisfies(
                        first -> assertThat(first).contains("WARN", "could not be handled", "always broken"),
                        Index.atIndex(0))
                .satisfies(
                        last -> assertThat(last).contains("ERROR", "Dead-lettered", "always broken"),
                        Index.atIndex(1)));
    }

    @Test
    void leavesTombstonesToCompaction(CapturedOutput log) {
        kafka.send(new ProducerRecord<>(Topics.COMMENT_SUBMITTED, 0, "gone", null))
                .join();
        String id = UUID.randomUUID().toString();
        var unreadable =
                new ProducerRecord<>(Topics.COMMENT_SUBMITTED, 0, "after", "{".getBytes(StandardCharsets.UTF_8));
        unreadable
                .headers()
                .add("ce_id", id.getBytes(StandardCharsets.UTF_8))
                .add("ce_type", Topics.COMMENT_SUBMITTED.getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/test".getBytes(StandardCharsets.UTF_8))
                .add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        kafka.send(unreadable).join();

        await().until(() -> linesAbout(id, log).stream().anyMatch(line -> line.contains("Dead-lettered")));
        assertThat(topics.records(Topics.COMMENT_SUBMITTED + Topics.DEAD_LETTER_SUFFIX))
                .extracting(ConsumerRecord::key)
                .contains("after")
                .doesNotContain("gone");
    }

    private static List<String> linesAbout(String id, CapturedOutput log) {
        return log.getAll().lines().filter(line -> line.contains(id)).toList();
    }

    private static EventEnvelope<CommentSubmitted> envelope(String text) {
        var event = new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), text, 0, null);
        return new EventEnvelope<>(UUID.randomUUID(), Topics.COMMENT_SUBMITTED, "/test", Instant.now(), event);
    }

    private long handledBy(String consumer) {
        return jdbc.sql("select count(*) from processed_event where consumer = :consumer")
                .param("consumer", consumer)
                .query(Long.class)
                .single();
    }

    private void fillProcessedEvents(int rows, Duration age) {
        jdbc.sql("""
                        insert into processed_event (consumer, event_id, processed_at)
                        select 'flood', UNHEX(MD5(CONCAT(:rows, '-', seq))), :time from seq_1_to_300000 limit :rows""").param("rows", rows).param("time", ago(age)).update();
    }

    private static Timestamp ago(Duration age) {
        return Timestamp.from(Instant.now().minus(age));
    }

    /** Runs a scheduled method now. */
    private void run(String method) {
        scheduled.getScheduledTasks().stream()
                .filter(task -> task.getTask().toString().contains(method))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }
}
