package dev.kinora.testsupport.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
@ExtendWith(OutputCaptureExtension.class)
class DeadLetterIT {

    private static final String LETTERS = "/api/v1/admin/tiny/dead-letters";

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private TinyService.CommentListener listener;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @AfterEach
    void breakAgain() {
        listener.mended = false;
    }

    @Test
    void processesADeadLetterOnceItsConsumerIsMended() {
        UUID event = poison();
        Map<String, String> letter = awaitLetter(event);
        assertThat(letter)
                .containsEntry("topic", "comment.submitted")
                .containsEntry("group", "tiny")
                .containsEntry("state", "OPEN");
        assertThat(letter.get("failure")).endsWith("ProblemException");
        assertThat(letter.toString()).doesNotContain("poison");
        String id = String.valueOf(letter.get("id"));

        double replayed = replays("replayed");
        double failed = replays("failed");

        assertThat(refusal(id, "replay", 422)).isEqualTo("DEAD_LETTER_FAILED_AGAIN");
        assertThat(letters("OPEN")).extracting(one -> one.get("id")).contains(id);

        listener.mended = true;
        int before = listener.handled.size();
        post(id, "replay")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("REPLAYED");
        assertThat(listener.handled).hasSize(before + 1).endsWith("poison");
        assertThat(replays("replayed")).isEqualTo(replayed + 1);
        assertThat(replays("failed")).isEqualTo(failed + 1);
        assertThat(refusal(id, "replay", 409)).isEqualTo("DEAD_LETTER_HANDLED");
        assertThat(letters("OPEN")).extracting(one -> one.get("id")).doesNotContain(id);
        assertThat(letters("REPLAYED")).extracting(one -> one.get("id")).contains(id);
    }

    private double replays(String outcome) {
        return meters.counter("kinora.dead.letters.replays", "outcome", outcome).count();
    }

    @Test
    void neverLogsWhatARecordSays(CapturedOutput log) {
        String secret = "unspeakable";
        UUID event = UUID.randomUUID();
        var record = new ProducerRecord<>(
                Topics.COMMENT_SUBMITTED, "key", ("{\"text\": " + secret).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        Topics.COMMENT_SUBMITTED,
                        "ce_source",
                        "/test",
                        "ce_time",
                        "" + Instant.now())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(record).join();
        String id = String.valueOf(awaitLetter(event).get("id"));

        assertThat(refusal(id, "replay", 422)).isEqualTo("DEAD_LETTER_FAILED_AGAIN");
        assertThat(log.getAll())
                .contains("Dead letter " + id + " could not be processed again")
                .doesNotContain(secret);
    }

    @Test
    void putsADeadLetterAside() {
        String id = String.valueOf(awaitLetter(poison()).get("id"));
        post(id, "discard")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DISCARDED");
        assertThat(letters("OPEN")).extracting(one -> one.get("id")).doesNotContain(id);
        assertThat(refusal(id, "discard", 409)).isEqualTo("DEAD_LETTER_HANDLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment.submitted.dlt~0~999999",
                "comment.submitted.dlt~7~0",
                "comment.submitted~0~0",
                "account.created.dlt~0~0",
                "nothing.dlt~0~0",
                "comment.submitted.dlt~0~-1",
                "~~",
                "x"
            })
    void knowsNoOtherRecord(String id) {
        assertThat(refusal(id, "replay", 404)).isEqualTo("DEAD_LETTER_NOT_FOUND");
    }

    @Test
    void isForOperatorsOnly() {
        http.get().uri(LETTERS).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(LETTERS)
                .header("Authorization", "Bearer " + tokens.moderator(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri(LETTERS + "/comment.submitted.dlt~0~0/replay")
                .header("Authorization", "Bearer " + tokens.creator(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private UUID poison() {
        UUID event = UUID.randomUUID();
        topics.publish(
                event,
                new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "poison", 0, null));
        return event;
    }

    private Map<String, String> awaitLetter(UUID event) {
        var found = new AtomicReference<Map<String, String>>();
        await().until(() -> {
            letters("OPEN").stream()
                    .filter(letter -> event.toString().equals(letter.get("eventId")))
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    private List<Map<String, String>> letters(String state) {
        var page = http.get()
                .uri(LETTERS + "?state=" + state)
                .header("Authorization", operator())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Letters>() {})
                .returnResult()
                .getResponseBody();
        return page == null ? List.of() : page.items();
    }

    private String refusal(String id, String act, int status) {
        var body = post(id, act)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return String.valueOf(body == null ? null : body.get("code"));
    }

    private RestTestClient.ResponseSpec post(String id, String act) {
        return http.post()
                .uri(LETTERS + "/{id}/" + act, id)
                .header("Authorization", operator())
                .exchange();
    }

    private String operator() {
        return "Bearer " + tokens.of(UUID.randomUUID(), "olga", Role.OPERATOR);
    }

    record Letters(List<Map<String, String>> items) {}
}
