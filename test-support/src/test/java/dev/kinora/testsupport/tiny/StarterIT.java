package dev.kinora.testsupport.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
class StarterIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private TinyService.CommentListener listener;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final UUID account = UUID.randomUUID();

    private RestTestClient.ResponseSpec post(String text, String key) {
        return http.post()
                .uri("/notes")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.creator(account))
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .exchange();
    }

    @Test
    void announcesAnEventOnceItsTransactionIsDone() {
        post("hello outbox", "k1").expectStatus().isCreated();

        topics.await(CommentSubmitted.class, event -> event.text().equals("hello outbox"));
        await().until(() -> listener.handled.contains("hello outbox"));
        await().until(() ->
                jdbc.sql("select count(*) from outbox_event").query(Long.class).single() == 0);
    }

    @Test
    void waitsForAConnectionLessLongOnceItHasStarted() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);

        assertThat(pool.getConnectionTimeout()).isEqualTo(2000);
        assertThat(pool.getLoginTimeout()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void announcesNothingWhenTheTransactionFails() {
        post("explode", "k2")
                .expectStatus()
                .is5xxServerError()
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("INTERNAL_ERROR", "traceId").doesNotContain("secret internals"));

        assertThat(topics.all(CommentSubmitted.class, event -> event.text().equals("explode")))
                .isEmpty();
    }

    @Test
    void handlesARepeatedEventOnce() {
        UUID id = UUID.randomUUID();
        var event = new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), account, "twice", 0, null);

        topics.publish(id, event);
        topics.publish(id, event);
        topics.publish(new CommentSubmitted(event.commentId(), event.videoId(), account, "after twice", 0, null));

        await().until(() -> listener.handled.contains("after twice"));
        assertThat(listener.handled).containsOnlyOnce("twice");
    }

    @Test
    void deadLettersWhatNoRepeatCanHelp() {
        topics.publish(new CommentSubmitted(UUID.randomUUID(), UUID.randomUUID(), account, "poison", 0, null));

        await().untilAsserted(() -> assertThat(topics.records(Topics.COMMENT_SUBMITTED + Topics.DEAD_LETTER_SUFFIX))
                .anySatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .contains("poison")));
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        String first = post("once", "k3")
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        String second = post("once", "k3")
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(second).isEqualTo(first);
        post("other", "k3")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void namesTheWrongField() {
        post("x".repeat(21), "k4")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[0].field")
                .isEqualTo("text");
    }

    @Test
    void tellsStrangersAccountsAndRolesApart() {
        http.get()
                .uri("/open")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("stranger");
        http.post()
                .uri("/notes")
                .body(Map.of("text", "x"))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
        as(tokens.viewer(account))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("FORBIDDEN");
        as(tokens.forged(account)).expectStatus().isUnauthorized();
        as(tokens.expired(account)).expectStatus().isUnauthorized();
    }

    @Test
    void deniesAPathThatNoRuleNames() {
        http.get()
                .uri("/unnamed")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(account, "root", Role.values()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void listsJobsForOperators() {
        http.get()
                .uri("/api/v1/admin/tiny/jobs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.admin(account))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isArray();
    }

    @Test
    void saysThatAJobThatAnOperatorStartedRunsAndHowItEnded() {
        TinyService.TidyJob.failing = false;
        run("tidy")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.running")
                .isEqualTo(true);
        awaitJob("$.items[0].previousRun", Objects::nonNull);
        awaitJob("$.items[0].running", value -> Boolean.TRUE.equals(value));
        awaitJob("$.items[0].outcome", Objects::isNull);

        TinyService.TidyJob.TURNS.release();
        awaitJob("$.items[0].outcome", "SUCCEEDED"::equals);
        awaitJob("$.items[0].running", value -> Boolean.FALSE.equals(value));
        awaitJob("$.items[0].previousEnd", Objects::nonNull);

        TinyService.TidyJob.failing = true;
        run("tidy");
        TinyService.TidyJob.TURNS.release();
        awaitJob("$.items[0].outcome", "FAILED"::equals);
        run("sweep").expectStatus().isNotFound();
    }

    @Test
    void startsAJobOnceMoreHoweverOftenItIsAskedWhileItRuns() {
        TinyService.TidyJob.failing = false;
        run("tidy");
        awaitJob("$.items[0].running", value -> Boolean.TRUE.equals(value));
        await().until(() -> waiting() == 0);

        for (var request = 0; request < 3; request++) {
            run("tidy").expectStatus().isAccepted();
        }

        assertThat(waiting()).isEqualTo(1);
        TinyService.TidyJob.TURNS.release(2);
        awaitJob("$.items[0].running", value -> Boolean.FALSE.equals(value));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from QRTZ_TRIGGERS where JOB_NAME = 'tidy' and NEXT_FIRE_TIME > 0")
                .query(Integer.class)
                .single();
    }

    @Test
    void saysThatTheProcessOfAJobEndedFirst() {
        jdbc.sql("""
                        insert into job_run (job, run_id, started_at) values ('DEFAULT.tidy', 'lost', now(6))
                        on duplicate key update run_id = 'lost', finished_at = null, failed = null""").update();
        awaitJob("$.items[0].outcome", "INTERRUPTED"::equals);
    }

    private RestTestClient.ResponseSpec run(String job) {
        return http.post()
                .uri("/api/v1/admin/tiny/jobs/" + job + "/runs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.admin(account))
                .exchange();
    }

    private void awaitJob(String path, Predicate<@Nullable Object> expected) {
        await().untilAsserted(() -> http.get()
                .uri("/api/v1/admin/tiny/jobs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.admin(account))
                .exchange()
                .expectBody()
                .jsonPath(path)
                .value(value -> assertThat(value).as(path).matches(expected)));
    }

    private RestTestClient.ResponseSpec as(String token) {
        return http.post()
                .uri("/notes")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .body(Map.of("text", "x"))
                .exchange();
    }
}
