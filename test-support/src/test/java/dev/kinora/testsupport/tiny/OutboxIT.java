package dev.kinora.testsupport.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.EventJson;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KinoraIT
@ExtendWith(OutputCaptureExtension.class)
class OutboxIT {

    /** More than a producer sends in one request (1 MiB). */
    private static final String TOO_LARGE = "x".repeat(2 << 20);

    private static final int MANY = 500;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RestTestClient http;

    private final UUID author = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    @AfterEach
    void tidyUp() {
        jdbc.sql("delete from outbox_event").update();
        jdbc.sql("delete from outbox_parked").update();
    }

    @Test
    void parksWhatKafkaNeverTakesAndGoesOn(CapturedOutput log) {
        String id = publish(video, "before", TOO_LARGE, "after").get(1).toString();
        publish(UUID.randomUUID(), "elsewhere");

        topics.await(CommentSubmitted.class, event -> event.text().equals("elsewhere"));
        assertThat(texts(video)).containsExactly("before", "after");
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(jdbc.sql("select error from outbox_parked")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("RecordTooLargeException");
        assertThat(metrics()).contains("kinora_outbox_parked{application=\"tiny-service\"} 1.0");
        assertThat(log.getOut().lines().filter(line -> line.contains("ERROR") && line.contains(id)))
                .hasSize(1);
    }

    @Test
    void sendsATombstoneAfterWhatItRemoves() {
        UUID viewer = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            outbox.publish(EventJson.sample(PreferenceUpdated.class));
            outbox.retract(Topics.PREFERENCE_UPDATED, viewer.toString());
        });

        await().untilAsserted(() -> assertThat(topics.records(Topics.PREFERENCE_UPDATED))
                .filteredOn(record -> viewer.toString().equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> outbox.retract(Topics.COMMENT_SUBMITTED, viewer.toString())))
                .hasMessageContaining("not compacted");
        assertThatThrownBy(() -> outbox.retract(Topics.PREFERENCE_UPDATED, viewer.toString()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void goesOnWhileOneTopicTakesNothing() {
        storeFor("no.such-topic");

        publish(video, "not held up");

        topics.await(CommentSubmitted.class, event -> event.text().equals("not held up"));
        assertThat(waiting()).isEqualTo(1);
        assertThat(metrics())
                .contains("kinora_outbox_rows{application=\"tiny-service\"} 1.0")
                .containsPattern("kinora_outbox_oldest_seconds\\{application=\"tiny-service\"} 3[0-9.E]+");
    }

    @Test
    void sendsATakedownWhileAllOtherEventsWait() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from outbox_relay where id = 1 for update")
                    .query(Integer.class)
                    .single();
            var elsewhere = new TransactionTemplate(transactions);
            elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            elsewhere.executeWithoutResult(other -> {
                for (int i = 0; i < MANY; i++) {
                    outbox.publish(new CommentSubmitted(UUID.randomUUID(), video, author, "many", 0, null));
                }
                outbox.publish(new VideoUnpublished(video, "TAKEN_DOWN", 2));
            });

            topics.await(VideoUnpublished.class, event -> event.videoId().equals(video));
            await().untilAsserted(() -> assertThat(waiting()).isEqualTo(MANY));
            assertThat(texts(video)).isEmpty();
        });

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(texts(video)).hasSize(MANY);
    }

    @Test
    void sendsOtherEventsWhileTakedownsWait() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from outbox_relay where id = 2 for update")
                    .query(Integer.class)
                    .single();
            var elsewhere = new TransactionTemplate(transactions);
            elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            elsewhere.executeWithoutResult(
                    other -> outbox.publish(new CommentSubmitted(UUID.randomUUID(), video, author, "on", 0, null)));

            topics.await(CommentSubmitted.class, event -> event.videoId().equals(video));
        });
    }

    private List<UUID> publish(UUID onVideo, String... texts) {
        return transaction.execute(status -> List.of(texts).stream()
                .map(text -> outbox.publish(new CommentSubmitted(UUID.randomUUID(), onVideo, author, text, 0, null)))
                .toList());
    }

    /** As a topic that was removed, or that this service may not write to. */
    private void storeFor(String topic) {
        jdbc.sql("""
                        insert into outbox_event (event_id, topic, message_key, subject, body, occurred_at)
                        values (:id, :topic, 'key', 'subject', '{}', :time)""")
                .param("id", new byte[16])
                .param("topic", topic)
                .param("time", Timestamp.from(Instant.now().minusSeconds(300)))
                .update();
    }

    private List<String> texts(UUID onVideo) {
        return topics.all(CommentSubmitted.class, event -> event.videoId().equals(onVideo)).stream()
                .map(CommentSubmitted::text)
                .toList();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outbox_event").query(Long.class).single();
    }

    private String metrics() {
        return String.valueOf(http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
