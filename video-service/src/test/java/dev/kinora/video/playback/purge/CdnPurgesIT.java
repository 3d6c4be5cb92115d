package dev.kinora.video.playback.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.secret.Secret;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.video.LocalServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Purges sent to a real HTTP server. */
@KinoraIT
class CdnPurgesIT {

    private static final Secret SECRET = Secret.of("the secret of this test");
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Autowired
    private PurgeQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID id = UUID.randomUUID();
    private final LocalServer network = new LocalServer();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<AutoCloseable> open = new ArrayList<>();

    private record Call(String signature, String expected, String idempotencyKey, JsonNode body) {}

    @BeforeEach
    void listen() {
        jdbc.sql("delete from cdn_purge").update();
        network.on("/purge", this::receive).on("/elsewhere", this::receive);
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        network.close();
        jdbc.sql("delete from cdn_purge").update();
    }

    @Test
    void sendsASignedRequestAfterTheCommit() {
        CdnPurges purges = purges(LONG, LONG);

        request(purges);

        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.signature()).isEqualTo(call.expected());
            assertThat(call.body().path("playbackId").asString()).isEqualTo(id.toString());
            assertThat(call.body().path("prefix").asString()).isEqualTo("/media/" + id + "/");
            assertThat(call.body().path("purgeId").asString()).isEqualTo(call.idempotencyKey());
        });
        assertThat(metrics.counter("kinora.purges", "outcome", "done").count()).isEqualTo(1);
    }

    @Test
    void sendsNothingOfATransactionThatFails() {
        CdnPurges purges = purges(LONG, LONG);

        transaction.executeWithoutResult(tx -> {
            purges.request(id, "/media/" + id + "/");
            tx.setRollbackOnly();
        });

        assertThat(rows()).isZero();
        assertThat(calls).isEmpty();
    }

    @Test
    void triesAgainUntilItIsAccepted() {
        status.set(503);
        CdnPurges purges = purges(SHORT, LONG);

        request(purges);
        await().until(() -> calls.size() >= 3);
        status.set(200);

        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(calls)
                .extracting(Call::idempotencyKey)
                .containsOnly(calls.getFirst().idempotencyKey());
        assertThat(metrics.counter("kinora.purges", "outcome", "failed").count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void followsNoRedirectAndShowsWhatItGaveUp() {
        status.set(302);
        CdnPurges purges = purges(SHORT, Duration.ofMillis(1));

        request(purges);

        await().untilAsserted(() -> assertThat(
                        metrics.counter("kinora.purges", "outcome", "given_up").count())
                .isEqualTo(1));
        assertThat(calls).hasSize(1);
        assertThat(jdbc.sql("select error from cdn_purge where given_up_at is not null")
                        .query(String.class)
                        .single())
                .contains("302");
        queue.bindTo(metrics);
        assertThat(metrics.get("kinora.purges.given.up").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("kinora.purges.pending").gauge().value()).isZero();
    }

    @Test
    void aNewRequestReplacesOneThatIsBeingRetriedOrWasGivenUp() {
        status.set(500);
        request(purges(SHORT, Duration.ofMillis(1)));
        await().until(() -> jdbc.sql("select count(*) from cdn_purge where given_up_at is not null")
                        .query(Long.class)
                        .single()
                == 1);
        status.set(200);

        request(purges(SHORT, LONG));

        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(calls.getLast().idempotencyKey())
                .isNotEqualTo(calls.getFirst().idempotencyKey());
    }

    @Test
    void anotherReplicaSendsWhatADeadOneHadTaken() {
        transaction.executeWithoutResult(tx -> queue.add(id, "/media/" + id + "/"));
        assertThat(queue.lease(8, LONG)).hasSize(1);
        assertThat(queue.lease(8, LONG)).isEmpty();

        jdbc.sql("update cdn_purge set due_at = now(6) - interval 1 second where playback_id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
        purges(LONG, LONG);

        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(calls).hasSize(1);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        long timestamp = Long.parseLong(exchange.getRequestHeaders().getFirst("Kinora-Timestamp"));
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("Kinora-Signature"),
                new PurgeSignature(SECRET).of(timestamp, body),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                JsonMapper.shared().readTree(body)));
        exchange.getResponseHeaders().set("Location", network.url() + "/elsewhere");
        LocalServer.answer(exchange, status.get(), "");
    }

    private void request(CdnPurges purges) {
        transaction.executeWithoutResult(tx -> purges.request(id, "/media/" + id + "/"));
    }

    private long rows() {
        return jdbc.sql("select count(*) from cdn_purge where playback_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(Long.class)
                .single();
    }

    /** A service of its own with this webhook; it works until the end of the test. */
    private CdnPurges purges(Duration retry, Duration giveUpAfter) {
        var properties = new PurgeProperties(
                network.url() + "/purge",
                SECRET,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                retry,
                retry,
                giveUpAfter,
                4);
        var call = new PurgeCall(properties, InstantSource.system(), JsonMapper.shared());
        var worker =
                new PurgeWorker(properties, queue, call, metrics, InstantSource.system(), RandomGenerator.getDefault());
        worker.start();
        open.add(worker::stop);
        open.add(call);
        return new CdnPurges(properties, queue, worker);
    }
}
